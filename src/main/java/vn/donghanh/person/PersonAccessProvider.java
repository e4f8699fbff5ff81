package vn.donghanh.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/**
 * Checks which persons a user may see. Implemented by the cases: a user sees a person through a case to which they have
 * access.
 */
public interface PersonAccessProvider {
    /**
     * Returns the person of a case.
     *
     * @throws NotFoundException when there is no such case, or the signed-in user has no access to it
     */
    PersonRef personOf(String caseNumber);

    /**
     * Returns the person of a case for decrypting one value; also of a case without access, while break-glass has
     * opened one of its fields.
     *
     * @throws NotFoundException as {@link #personOf}, when none of the fields is open to the user
     */
    PersonRef personForField(String caseNumber);

    /**
     * Returns whether the signed-in user may decrypt this kind of field now: by role for a case that they have access
     * to, or by break-glass for that field in any case.
     */
    boolean mayOpen(String caseNumber, IdentityField field);

    /**
     * Checks that the signed-in user has access to a case of this person.
     *
     * @throws NotFoundException when there is none
     */
    void require(PersonRef person);

    /**
     * Returns the newest accessible case of each person, with one statement; persons whom the user may not see are left
     * out.
     */
    Map<PersonRef, String> caseNumbers(Collection<PersonRef> persons);

    /** Selects pairs of possible duplicates. */
    enum Pairs {
        /** Undecided and not scored since one of the two records was changed. */
        UNWEIGHED,
        /** Undecided and above the display threshold, the strongest first. */
        TELLING
    }

    /**
     * Returns the pairs that the signed-in user may decide on, with one statement: supervisors who see both records;
     * for other roles only if no supervisor sees both. Pairs of which the user does not see both records are left out.
     *
     * @param strength the minimum strength to be shown
     */
    List<Long> pairsToDecide(Pairs selection, int strength, int limit);

    /** Returns whether the signed-in user may decide on this pair, decided or not. */
    boolean mayDecide(long pair);
}
