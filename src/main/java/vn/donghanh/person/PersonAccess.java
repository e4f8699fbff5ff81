package vn.donghanh.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Who may see which person. Answered by the cases: a person is seen through a case that one was granted. */
public interface PersonAccess {
    /** The person of that case.
     *
     * @throws NotFoundException when there is no such case, or the signed-in user was not granted it
     */
    PersonRef personOf(String caseNumber);

    /**
     * The person of that case, for opening one value: also of a case that was not granted, while break-glass has one of its fields open.
     *
     * @throws NotFoundException as {@link #personOf}, when none of its fields is open to her
     */
    PersonRef personForField(String caseNumber);

    /** Whether the signed-in user may open this kind of field now: of a case that she sees by her role, of any by break-glass for that field. */
    boolean mayOpen(String caseNumber, IdentityField field);

    /** @throws NotFoundException when no case that the signed-in user was granted is about this person */
    void require(PersonRef person);

    /** The newest case of each person that the signed-in user was granted, with one statement; who may not be seen is not in it. */
    Map<PersonRef, String> caseNumbers(Collection<PersonRef> persons);

    /** Which pairs are asked for. */
    enum Pairs {
        /** Undecided and not weighed since one of the two was written to. */
        UNWEIGHED,
        /** Undecided and telling enough, the strongest first. */
        TELLING
    }

    /**
     * The pairs that are the signed-in user's to decide, with one statement: she sees both sides, and if she is no
     * supervisor, no supervisor sees both. A pair of which she may not see both sides does not exist for her.
     *
     * @param strength from which on a pair is telling
     */
    List<Long> pairsToDecide(Pairs wanted, int strength, int most);

    /** Whether this pair, decided or not, is the signed-in user's to decide. */
    boolean mayDecide(long pair);
}
