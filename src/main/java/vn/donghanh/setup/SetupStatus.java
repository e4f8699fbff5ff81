package vn.donghanh.setup;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.staff.AccountRepository;

/** Whether this installation still needs its set-up. The database is no longer queried once an account exists. */
@ApplicationScoped
public class SetupStatus {
    record SetupCompleted() {}

    @Inject
    AccountRepository accounts;

    @Inject
    SetupCode code;

    @Inject
    Event<SetupCompleted> event;

    private volatile boolean completed;

    public boolean isNeeded() {
        if (completed) {
            return false;
        }
        completed = !accounts.isEmpty();
        return !completed;
    }

    void markCompleted() {
        event.fire(new SetupCompleted());
    }

    /** Deletes the code only after the commit: a set-up that was rolled back can be repeated with the same code. */
    void onCompleted(@Observes(during = AFTER_SUCCESS) SetupCompleted done) {
        completed = true;
        code.delete();
    }
}
