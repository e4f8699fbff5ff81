package vn.donghanh.document.inspection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/** Bounds the memory for files: each may take 64 MB of heap, so at most two are worked on at once. */
final class HeavyWork {
    private static final Semaphore PLACES = new Semaphore(2, true);

    private HeavyWork() {}

    /** Work on a file. */
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T run(Work<T> work) throws IOException {
        try {
            PLACES.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting for a place");
        }
        try {
            return work.run();
        } finally {
            PLACES.release();
        }
    }
}
