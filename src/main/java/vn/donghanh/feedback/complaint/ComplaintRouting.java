package vn.donghanh.feedback.complaint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * Decides whom a complaint concerns and who receives it.
 *
 * @param ofCase whether it belongs to a case; no supervisor is in charge of one that does not
 * @param manager who manages the case; null without a manager or a case
 * @param supervisors who supervise the case; without a case, all supervisors
 * @param directors the directors of the Centre
 * @param conflicted who is blocked from the case
 */
record ComplaintRouting(
        boolean ofCase,
        @Nullable StaffId manager,
        Set<StaffId> supervisors,
        Set<StaffId> directors,
        Set<StaffId> conflicted) {
    ComplaintRouting {
        supervisors = Set.copyOf(supervisors);
        directors = Set.copyOf(directors);
        conflicted = Set.copyOf(conflicted);
    }

    /** Returns what the complaint is about: a member of staff who directs the Centre is not one of the others. */
    ComplaintSubject subject(ComplaintSubject chosen, @Nullable StaffId concerned) {
        return chosen == ComplaintSubject.OTHER_STAFF && concerned != null && directors.contains(concerned)
                ? ComplaintSubject.DIRECTOR
                : chosen;
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
            case SUPERVISOR -> {
                if (ofCase) {
                    parties.addAll(supervisors);
                }
            }
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

    /**
     * Returns the addressee: whom the client wishes, unless the complaint is about them or none of them could read it.
     *
     * @throws RuleViolationException when neither a supervisor nor a director could read it
     */
    ComplaintAddressee addressee(ComplaintSubject subject, ComplaintAddressee wished, Set<StaffId> parties) {
        ComplaintAddressee wanted =
                ofCase || subject.isForParentAuthority() ? subject.addressee(wished) : ComplaintAddressee.DIRECTOR;
        if (canRead(wanted, parties)) {
            return wanted;
        }
        ComplaintAddressee other =
                wanted == ComplaintAddressee.DIRECTOR ? ComplaintAddressee.SUPERVISOR : ComplaintAddressee.DIRECTOR;
        if (subject.isForParentAuthority() || !canRead(other, parties)) {
            throw RuleViolationException.at("concerned", ComplaintRule.NOBODY_TO_READ);
        }
        return other;
    }

    /** Whether there is an addressee of this kind without a conflict of interest. */
    boolean canRead(ComplaintAddressee addressee, Set<StaffId> parties) {
        return (addressee == ComplaintAddressee.DIRECTOR ? directors : supervisors)
                .stream()
                        .filter(reader -> addressee == ComplaintAddressee.DIRECTOR || !reader.equals(manager))
                        .anyMatch(reader -> !parties.contains(reader) && !conflicted.contains(reader));
    }
}
