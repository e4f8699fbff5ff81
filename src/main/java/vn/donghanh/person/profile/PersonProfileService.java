package vn.donghanh.person.profile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Records the profile of a client, through a case to which the user has full access. */
@UseCases
public class PersonProfileService {
    @Inject
    PersonAccessProvider access;

    @Inject
    ProfileRepository profiles;

    @Inject
    CodeListQueries lists;

    @Inject
    Event<ProfileRecorded> recorded;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records a new version of the profile; one without any change is not recorded.
     *
     * @param readVersion the version that was edited, 0 when there was none
     * @throws RuleViolationException when an answer may not be chosen; one that was chosen before may stay
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires(Permission.ASSESS)
    @AuditAction("profile.record")
    public void record(String caseNumber, ProfileAnswers answers, int readVersion) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber);
        PersonProfileView current = profiles.view(person);
        StalePageException.require(readVersion, current.version());
        Set<ProfileField> changed = answers.differences(current.answers());
        checkOffered(answers, changed, current.answers());
        if (changed.isEmpty()) {
            return;
        }
        profiles.add(person, readVersion + 1, answers, user.id(), clock.instant());
        recorded.fire(new ProfileRecorded(person, answers.countedSex(), educationBand(answers)));
    }

    private EducationBand educationBand(ProfileAnswers answers) {
        return answers.code(ProfileField.EDUCATION)
                .flatMap(code -> ProfileField.EDUCATION.list().flatMap(list -> lists.findItem(list, code)))
                .map(CodeListItemView::category)
                .map(EducationBand::valueOf)
                .orElse(EducationBand.UNKNOWN);
    }

    private void checkOffered(ProfileAnswers answers, Set<ProfileField> changed, ProfileAnswers before) {
        Map<String, List<CodeListItemView>> valid = lists.findValid(ProfileField.lists(), CentreTime.today(clock));
        for (ProfileField field : changed) {
            Set<String> offered = field.list()
                    .map(list -> valid.getOrDefault(list, List.of()).stream()
                            .map(CodeListItemView::code)
                            .collect(Collectors.toSet()))
                    .orElse(Set.copyOf(field.codes()));
            List<String> keptCodes = before.get(field).codes();
            if (!answers.get(field).codes().stream()
                    .allMatch(code -> offered.contains(code) || keptCodes.contains(code))) {
                throw RuleViolationException.at(field.name(), ProfileRule.ANSWER_NOT_OFFERED);
            }
        }
    }
}
