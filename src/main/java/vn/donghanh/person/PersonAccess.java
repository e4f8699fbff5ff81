package vn.donghanh.person;

import java.util.Collection;
import java.util.Map;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;

/** Who may see which person. Answered by the cases: a person is seen through a case that one was granted. */
public interface PersonAccess {
    /** The person of that case.
     *
     * @throws NotFound when there is no such case, or the signed-in user was not granted it
     */
    PersonRef personOf(String caseNumber);

    /** @throws NotFound when no case that the signed-in user was granted is about this person */
    void require(PersonRef person);

    /** The newest case of each person that the signed-in user was granted, with one statement; who may not be seen is not in it. */
    Map<PersonRef, String> caseNumbers(Collection<PersonRef> persons);
}
