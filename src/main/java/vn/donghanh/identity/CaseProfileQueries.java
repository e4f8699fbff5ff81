package vn.donghanh.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftRepository;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.person.profile.PersonProfileView;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileRepository;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Queries for the profile page of a case, for those who assess the client's situation. */
@UseCases(reads = true)
public class CaseProfileQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    ProfileRepository profiles;

    @Inject
    CodeListQueries codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    Clock clock;

    /**
     * @param version the version shown, 0 when nothing is recorded yet
     * @param items the entries of the code lists that may be chosen, or were chosen before they were retired
     * @param history the latest changes, newest first
     * @param draft what the reader was entering; null when there is none
     */
    public record PageView(
            CaseHeader header,
            int version,
            ProfileAnswers answers,
            Map<ProfileField, List<CodeListItemView>> items,
            List<ChangeRow> history,
            @Nullable CaseDraftView draft)
            implements Serializable {}

    /** @param by the name of the person who recorded it */
    public record ChangeRow(Instant at, String by, Set<ProfileField> fields) implements Serializable {}

    @Requires(Permission.ASSESS)
    @AuditAction("profile.read")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        PersonProfileView profile = profiles.view(caseView.person());
        Map<StaffId, String> names = staff.names(profile.history().stream()
                .map(PersonProfileView.ProfileChange::by)
                .collect(Collectors.toSet()));
        return new PageView(
                caseHeaders.header(caseView),
                profile.version(),
                profile.answers(),
                items(profile.answers()),
                profile.history().stream()
                        .map(change -> new ChangeRow(change.at(), names.getOrDefault(change.by(), ""), change.fields()))
                        .toList(),
                drafts.view(caseView, CaseDraftForm.PROFILE));
    }

    private Map<ProfileField, List<CodeListItemView>> items(ProfileAnswers answers) {
        LocalDate today = CentreTime.today(clock);
        Map<String, List<CodeListItemView>> lists = codeLists.findAll(ProfileField.lists());
        Map<ProfileField, List<CodeListItemView>> items = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            field.list()
                    .ifPresent(list -> items.put(
                            field,
                            lists.getOrDefault(list, List.of()).stream()
                                    .filter(item -> item.isValidOn(today)
                                            || answers.get(field).codes().contains(item.code()))
                                    .toList()));
        }
        return items;
    }
}
