package vn.donghanh.person;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.donghanh.encryption.BlindIndexContributor;

/**
 * Rebuilds the blind index from the encrypted values in batches of some hundred persons, each in its own transaction:
 * users can work meanwhile, and after an interruption the next start resumes. So the index needs no backup.
 */
@ApplicationScoped
public class IndexRebuild {
    /** Runs after the key checks and before any request is accepted. */
    private static final int AFTER_THE_KEYS = 10;

    private static final Logger LOG = System.getLogger(IndexRebuild.class.getName());

    @Inject
    PersonBlindIndexContributor contributor;

    public void start(@Observes @Priority(AFTER_THE_KEYS) @Initialized(ApplicationScoped.class) Object started) {
        if (!contributor.upToDate()) {
            long persons = run(done -> {});
            contributor.finished();
            LOG.log(Level.INFO, "the index of persons was made anew: {0} persons", persons);
        }
    }

    /**
     * @param progress called after each batch with the number of persons processed
     * @return the total number of persons
     */
    public long run(LongConsumer progress) {
        long done = 0;
        long altered = 0;
        Optional<BlindIndexContributor.Batch> batch = contributor.rebuildNext("");
        while (batch.isPresent()) {
            done += batch.get().persons();
            altered += batch.get().altered();
            progress.accept(done);
            batch = contributor.rebuildNext(batch.get().last());
        }
        if (altered > 0) {
            LOG.log(Level.WARNING, "the index keeps the former tokens of {0} values that do not open", altered);
        }
        return done;
    }
}
