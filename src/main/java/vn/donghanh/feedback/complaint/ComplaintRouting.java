package vn.donghanh.feedback.complaint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * Decides whom a complaint concerns and who receives it.
 *
 * @param manager who manages the case; null without a manager or a case
 * @param supervisors who supervise the case; empty without a case
 * @param directors the directors of the Centre
 */
record ComplaintRouting(@Nullable StaffId manager, Set<StaffId> supervisors, Set<StaffId> directors) {
    ComplaintRouting {
        supervisors = Set.copyOf(supervisors);
        directors = Set.copyOf(directors);
    }

    /** @param concerned the member of staff whom the recorder names; null when none is named */
    Set<StaffId> parties(ComplaintSubject subject, @Nullable StaffId concerned) {
        Set<StaffId> parties = new HashSet<>();
        switch (subject) {
            case CASE_WORKER -> {
                if (manager != null) {
                    parties.add(manager);
                }
            }
            case SUPERVISOR -> parties.addAll(supervisors);
            case DIRECTOR -> parties.addAll(directors);
            case OTHER_STAFF, SERVICE, PARTNER -> {
                // nobody is known by their function
            }
        }
        if (concerned != null) {
            parties.add(concerned);
        }
        return parties;
    }

    /** Returns the addressee: the director, when no supervisor without a conflict of interest could read it. */
    ComplaintAddressee addressee(ComplaintSubject subject, ComplaintAddressee wished, Set<StaffId> parties) {
        ComplaintAddressee addressee = subject.addressee(wished);
        boolean supervisorCanRead = supervisors.stream()
                .anyMatch(supervisor -> !parties.contains(supervisor) && !supervisor.equals(manager));
        return addressee == ComplaintAddressee.SUPERVISOR && !supervisorCanRead && !subject.isForParentAuthority()
                ? ComplaintAddressee.DIRECTOR
                : addressee;
    }
}
