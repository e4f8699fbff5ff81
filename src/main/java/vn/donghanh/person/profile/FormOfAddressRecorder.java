package vn.donghanh.person.profile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * Records how a client wishes to be addressed, as a version of the profile in which every other answer is as before. Must be called inside a use case that has
 * checked access to the person.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class FormOfAddressRecorder {
    @Inject
    ProfileRepository profiles;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Records the wish of a person who was registered in this transaction and has no profile yet. */
    public void recordFirst(PersonRef person, FormOfAddress wished) {
        ProfileAnswers answers =
                ProfileAnswers.of(Map.of(ProfileField.FORM_OF_ADDRESS, ProfileAnswer.of(wished.name())));
        profiles.add(person, 1, answers, user.id(), clock.instant());
    }

    /**
     * Records the answer; one that is recorded already makes no version.
     *
     * @throws RuleViolationException when it is not among those that may be chosen
     */
    void record(PersonRef person, ProfileAnswer answer) {
        List<String> offered = ProfileField.FORM_OF_ADDRESS.codes();
        if (!offered.containsAll(answer.codes())) {
            throw RuleViolationException.at("addressedAs", ProfileRule.ANSWER_NOT_OFFERED);
        }
        PersonProfileView current = profiles.view(person);
        ProfileAnswers changed = current.answers().with(ProfileField.FORM_OF_ADDRESS, answer);
        if (!changed.differences(current.answers()).isEmpty()) {
            profiles.add(person, current.version() + 1, changed, user.id(), clock.instant());
        }
    }
}
