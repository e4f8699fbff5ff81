package vn.donghanh.signin.passphrase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Hash cost of the integration tests: next to no work, since hashing took half of their time. */
@Alternative
@Priority(1)
@ApplicationScoped
public class LightHashCost extends HashCost {
    private static final Argon2id LIGHT = new Argon2id(64, 1, 1);

    @Override
    Argon2id algorithm() {
        return LIGHT;
    }
}
