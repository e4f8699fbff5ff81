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
 * Makes the index anew from the sealed values, some hundred persons at a time, each lot in a transaction of its own: people may
 * work meanwhile, and whatever interrupts it, the next start begins again. So the index needs no backup.
 */
@ApplicationScoped
public class IndexRebuild {
    /** After the keys were opened, before anything is received. */
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
     * @param progress told after each lot how many persons are done
     * @return how many persons there were
     */
    public long run(LongConsumer progress) {
        long done = 0;
        Optional<BlindIndexContributor.Batch> lot = contributor.rebuildNext("");
        while (lot.isPresent()) {
            done += lot.get().persons();
            progress.accept(done);
            lot = contributor.rebuildNext(lot.get().last());
        }
        return done;
    }
}
