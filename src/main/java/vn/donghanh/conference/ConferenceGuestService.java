package vn.donghanh.conference;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Names the outside people of a conference, each with the client's consent. */
@UseCases
public class ConferenceGuestService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceReaderPolicy readers;

    @Inject
    ConferenceCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    PartnerQueries partners;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Command to name an outside person.
     *
     * @param body reference of the outside body
     * @param consentedOn the day on which the client agreed to this person
     */
    public record AddGuestCommand(
            @Nullable String body,
            @Nullable @Size(max = CallConferenceCommand.MAX_NAME) String name,
            @Nullable @Size(max = CallConferenceCommand.MAX_NAME) String post,
            @Nullable LocalDate consentedOn,
            @Nullable @Size(max = 500) String mayShare) {
        /** @throws RuleViolationException listing everything that is missing */
        void requireComplete() {
            Precondition.requireAll(List.of(
                    given(ConferenceRule.GUEST_BODY_MISSING, body).at("body"),
                    given(ConferenceRule.GUEST_NAME_MISSING, name).at("guestName"),
                    given(ConferenceRule.GUEST_POST_MISSING, post).at("post"),
                    Precondition.of(ConferenceRule.GUEST_CONSENT_DAY_MISSING, consentedOn != null)
                            .at("consentedOn"),
                    given(ConferenceRule.GUEST_MAY_SHARE_MISSING, mayShare).at("mayShare")));
        }

        private static Precondition given(ConferenceRule rule, @Nullable String value) {
            return Precondition.of(rule, value != null && !value.isBlank());
        }

        GuestDetails details() {
            return new GuestDetails(
                    Objects.requireNonNull(name).strip(),
                    Objects.requireNonNull(post).strip(),
                    Objects.requireNonNull(mayShare).strip());
        }
    }

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.add-guest")
    public void add(String number, String ref, @Valid AddGuestCommand command) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        command.requireComplete();
        OrganisationId body = partners.getValidId(Objects.requireNonNull(command.body()));
        ConsentPolicy.ValidConsent consent = consents.findValidConsent(
                        caseView.id(), ConsentScope.SHARE_CONFERENCE, body)
                .orElseThrow(() -> RuleViolationException.at("body", ConferenceRule.CONSENT_MISSING));
        ConferenceGuest guest = new ConferenceGuest(
                RandomReference.random(),
                conference,
                body,
                consent.ref(),
                Objects.requireNonNull(command.consentedOn()),
                user.id(),
                clock.instant());
        guest.describe(cipher.sealGuest(caseView, guest.ref(), command.details()));
        conferences.add(guest);
        auditContext.about("consent", consent.ref());
        caseFiles.markUpdated(caseView);
    }

    /** Removes a guest from a conference that was not held yet. */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.remove-guest")
    public void remove(String number, String guestRef) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        ConferenceGuest guest = conferences.getGuest(caseView.id(), guestRef);
        CaseConference conference = conferences.get(caseView.id(), guest.conferenceRef());
        auditContext.about("conference", conference.ref());
        conference.requirePossible(ConferenceStep.CHANGE);
        conferences.remove(guest);
        caseFiles.markUpdated(caseView);
    }
}
