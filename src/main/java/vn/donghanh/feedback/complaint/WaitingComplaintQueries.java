package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Finds the complaints that wait for the reader, for the menu and for My work. */
@ApplicationScoped
public class WaitingComplaintQueries {
    private static final int LIMIT = 10;

    @Inject
    ComplaintRepository complaints;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public int count() {
        return user.may(Permission.COMPLAINT_HANDLE) ? (int) complaints.countWaiting() : 0;
    }

    /** Returns the most urgent ones, without their words. */
    public List<ComplaintRow> findMostUrgent() {
        Instant now = clock.instant();
        return user.may(Permission.COMPLAINT_HANDLE)
                ? complaints.findWaiting(LIMIT).stream()
                        .map(complaint -> ComplaintQueries.row(complaint, now))
                        .toList()
                : List.of();
    }
}
