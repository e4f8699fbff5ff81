package vn.donghanh.setup;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.staff.AccountRepository;

/** Whether this installation still waits for its set-up. Once it has an account the database is not asked again. */
@ApplicationScoped
public class SetupStatus {
    record CompletedStep() {}

    @Inject
    AccountRepository accounts;

    @Inject
    SetupCode code;

    @Inject
    Event<CompletedStep> event;

    private volatile boolean completed;

    public boolean isNeeded() {
        if (completed) {
            return false;
        }
        completed = !accounts.isEmpty();
        return !completed;
    }

    void markCompleted() {
        event.fire(new CompletedStep());
    }

    /** Only when the ceremony is kept: one that rolled back can be tried again with the same code. */
    void onCompleted(@Observes(during = AFTER_SUCCESS) CompletedStep done) {
        completed = true;
        code.delete();
    }
}
