#!/usr/bin/python3
"""Judges a roster on the workers of a Dask cluster: files that `xueshi split` dealt out by person, one task a file.

    xueshi split 16 parts roster.csv
    /usr/bin/python3 roster_on_dask.py parts answers --workers 4 --as-of 2021-12-01

Each task runs `xueshi roster -` as a process of its own, from the file to temporary files beside the answers, which are
renamed once it has ended well: there is never half an answer under the name of a whole one, and a task that is run twice
gives the same file. A worker that dies takes its task along, and the scheduler gives it to another. At the end the
summaries are merged, which refuses a person who is in two files.

On a cluster that is there already (--scheduler tcp://…:8786) the folders have to be the same on every worker, and so has
the command. Debian: apt-get install python3-distributed.
"""

import argparse
import os
import pathlib
import shlex
import subprocess
import tempfile

import dask
from distributed import Client, LocalCluster, as_completed

UNFINISHED = ".unfinished-"


def temporary(folder):
    """An empty file in the folder, so that renaming it needs no copy."""
    handle, path = tempfile.mkstemp(prefix=UNFINISHED, dir=folder)
    os.close(handle)
    return path


def judge(command, options, part, folder):
    """Runs on a worker: PART.csv becomes PART.jsonl and PART.json in the folder."""
    answers, summary = temporary(folder), temporary(folder)
    try:
        with open(part, "rb") as rows, open(answers, "wb") as lines:
            arguments = [*command, "roster", "-", *options, "--summary", summary]
            run = subprocess.run(arguments, stdin=rows, stdout=lines, stderr=subprocess.PIPE, check=False)
        if run.returncode != 0:
            raise RuntimeError(f"{part}: {run.stderr.decode(errors='replace').strip()}")
        name = pathlib.Path(part).stem
        os.replace(summary, os.path.join(folder, f"{name}.json"))
        os.replace(answers, os.path.join(folder, f"{name}.jsonl"))
    finally:
        for path in (answers, summary):
            if os.path.exists(path):
                os.unlink(path)
    return part


def merge(command, folder, parts):
    """The summary of the whole, once every part has one."""
    summaries = [os.path.join(folder, f"{pathlib.Path(part).stem}.json") for part in parts]
    whole = temporary(folder)
    with open(whole, "wb") as out:
        subprocess.run([*command, "merge", *summaries], stdout=out, check=True)
    os.replace(whole, os.path.join(folder, "summary.json"))


def connect(options):
    # A dashboard would want Bokeh, and a port that nobody asked for.
    if options.scheduler:
        return Client(options.scheduler)
    return Client(LocalCluster(n_workers=options.workers, threads_per_worker=1, dashboard_address=None))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", type=pathlib.Path, help="the folder that xueshi split has filled")
    parser.add_argument("answers", type=pathlib.Path, help="the folder for PART.jsonl, PART.json and summary.json")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes of a cluster on this machine")
    parser.add_argument("--scheduler", help="the address of a cluster that is there already")
    parser.add_argument("--command", type=shlex.split, default=["xueshi"], help="how xueshi is called, such as 'npx xueshi'")
    parser.add_argument("--retries", type=int, default=3, help="how often a file is tried again, and how many workers it may outlive")
    parser.add_argument("--as-of", help="the day of the judging")
    parser.add_argument("--unit", action="store_true", help="says the unit of each person")
    options = parser.parse_args()

    parts = sorted(str(path.resolve()) for path in options.parts.iterdir() if path.is_file())
    folder = str(options.answers.resolve())
    os.makedirs(folder, exist_ok=True)
    given = [*(["--as-of", options.as_of] if options.as_of else []), *(["--unit"] if options.unit else [])]

    # A task that was running when a worker died counts as failed by it; beyond this number it is given up.
    with dask.config.set({"distributed.scheduler.allowed-failures": options.retries}):
        client = connect(options)
        tasks = [client.submit(judge, options.command, given, part, folder, retries=options.retries, pure=False) for part in parts]
        for task in as_completed(tasks):
            print(task.result(), flush=True)
        client.shutdown()
    merge(options.command, folder, parts)
    # Left by workers that were killed.
    for path in pathlib.Path(folder).glob(f"{UNFINISHED}*"):
        path.unlink()


if __name__ == "__main__":
    main()
