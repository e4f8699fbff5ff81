package vn.donghanh.signin.passphrase;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
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
    private static final Argon2Function LIGHT = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

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
    Argon2Function function() {
        return light ? LIGHT : super.function();
    }
}
