package vn.donghanh.signin.passphrase;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Cost parameters of passphrase hashes: Argon2id with 19 MiB, two passes, one lane, the minimum recommended by OWASP's Password Storage Cheat Sheet.
 */
@ApplicationScoped
class HashCost {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    Argon2Function function() {
        return ARGON2;
    }
}
