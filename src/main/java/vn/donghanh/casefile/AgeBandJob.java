package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;

/** Background job that moves age bands with birthdays, once on each day. */
@ApplicationScoped
public class AgeBandJob {
    @Inject
    AgeBandUpdateService ages;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    private @Nullable LocalDate doneOn;
    private long position;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.AGE_BANDS, this::run);
    }

    /** Continues where the last run stopped; does nothing if today's cases are done. */
    public synchronized JobOutcome run() {
        LocalDate today = CentreTime.today(clock);
        return today.equals(doneOn) ? JobOutcome.acted(0) : jobs.processAll(JobName.AGE_BANDS, () -> updateNext(today));
    }

    private boolean updateNext(LocalDate today) {
        Optional<Long> last = ages.updateAfter(position, today);
        position = last.orElse(0L);
        if (last.isEmpty()) {
            doneOn = today;
        }
        return last.isPresent();
    }
}
