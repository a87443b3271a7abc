/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {number} patience milliseconds
 * @returns {Promise<Value>} rejects with a TimeoutError if it takes longer
 */
export function withTimeout(promise, patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
