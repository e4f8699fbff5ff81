package vn.donghanh.signin.passphrase;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * In the server of the integration tests a passphrase is hashed with next to no work: half of their time went there. Where the work is what is
 * tested, it is the product's: {@link #asInTheProduct}.
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
