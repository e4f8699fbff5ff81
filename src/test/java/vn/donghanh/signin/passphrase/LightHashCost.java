package vn.donghanh.signin.passphrase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Hash cost of the integration tests: next to no work, since hashing took half of their time. Tests of the work itself use the product's cost:
 * {@link #asInTheProduct}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class LightHashCost extends HashCost {
    private static final Argon2id LIGHT = new Argon2id(64, 1, 1);

    private volatile boolean light = true;

    public interface Work {
        void run() throws Exception;
    }

    public void asInTheProduct(Work work) throws Exception {
        light = false;
        try {
            work.run();
        } finally {
            light = true;
        }
    }

    @Override
    Argon2id algorithm() {
        return light ? LIGHT : super.algorithm();
    }
}
