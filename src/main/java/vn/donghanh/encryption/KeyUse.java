package vn.donghanh.encryption;

import jakarta.enterprise.context.RequestScoped;

/** The first use of a key in a request: an erasure that another server had finished by then is known to it. */
@RequestScoped
class KeyUse {
    private final long nanos = System.nanoTime();

    long nanos() {
        return nanos;
    }
}
