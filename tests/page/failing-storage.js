// Breaks storage from within a page. Each function runs there and uses nothing from outside.

/** Runs in the page. */
export function deleteDatabase() {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase('xueshi');
    request.onsuccess = () => done(true);
    request.onerror = () => failed(request.error);
  });
}

/** Runs in the page. */
export function forbidStorage() {
  for (const store of ['indexedDB', 'localStorage', 'sessionStorage']) {
    Object.defineProperty(window, store, { get() { throw new DOMException('no', 'SecurityError'); } });
  }
}

/** Runs in the page. */
export function removeDatabase() {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}

/** Runs in the page: makes the database act as if the disk were full. Not every engine can be set so from outside. */
export function fillStorage() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function putWhereThereIsRoom(...given) {
    if (/** @type {any} */ (window).isFull) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };
}

/** Runs in the page: nothing can be erased while it is stuck. */
export function refuseToErase() {
  const { clear } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.clear = function clearUnlessStuck() {
    if (/** @type {any} */ (window).isStuck) throw new DOMException('stuck', 'UnknownError');
    return clear.call(this);
  };
}

/** Runs in the page: the first record is cut off, and the shadow is gone. */
export function damageRecord() {
  localStorage.removeItem('xueshi.courses');
  return new Promise((done, failed) => {
    const request = indexedDB.open('xueshi');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('courses', 'readwrite');
      const records = transaction.objectStore('courses');
      records.getAllKeys().onsuccess = (/** @type {any} */ event) => {
        records.put({ text: '{"broken', checksum: '00000000' }, event.target.result[0]);
      };
      transaction.oncomplete = () => {
        database.close();
        done(true);
      };
    };
  });
}

/** Runs in the page. */
export function raiseVersion() {
  return new Promise((done, failed) => {
    const request = indexedDB.open('xueshi', 99);
    request.onupgradeneeded = () => request.result.createObjectStore('later').put('something', 'of a newer build');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      request.result.close();
      done(true);
    };
  });
}

/** Runs in the page. @returns {Promise<unknown>} everything in the database */
export function readDatabase() {
  return new Promise((done, failed) => {
    const request = indexedDB.open('xueshi');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const database = request.result;
      /** @type {Record<string, unknown>} */
      const found = { version: database.version };
      const transaction = database.transaction([...database.objectStoreNames]);
      for (const name of database.objectStoreNames) {
        const store = transaction.objectStore(name);
        store.getAll().onsuccess = (/** @type {any} */ event) => { found[name] = event.target.result; };
      }
      transaction.oncomplete = () => {
        database.close();
        done(found);
      };
    };
  });
}

/**
 * Runs in the page: at a word by a channel both tabs change the one course they share and add one each.
 * @param {string} tab
 * @param {string} member of the shared course
 */
export function editWhenTold(tab, member) {
  const channel = new BroadcastChannel('test');
  const edit = (/** @type {number} */ round) => {
    const host = /** @type {any} */ (document.querySelector('xueshi-check'));
    const [first, ...others] = host.courses;
    host.courses = [
      { ...first, [member]: `${member} ${round}` }, ...others, { ...first, id: `${tab}-${round}`, title: `${tab} ${round}` },
    ];
  };
  channel.onmessage = ({ data }) => edit(data);
  Object.assign(window, {
    editBoth(/** @type {number} */ round) {
      channel.postMessage(round);
      edit(round);
    },
  });
}
