package vn.donghanh.signin.passphrase;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Cost parameters of passphrase hashes: Argon2id with 19 MiB, two passes, one lane, the minimum recommended by OWASP's Password Storage Cheat Sheet.
 */
@ApplicationScoped
class HashCost {
    private static final Argon2id ARGON2 = new Argon2id(19 * 1024, 2, 1);

    Argon2id algorithm() {
        return ARGON2;
    }
}
