package vn.donghanh.conference;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.access.ConferenceColleaguePolicy;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.FormOfAddressQueries;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads the conferences of a case, their people, and the forms of those who call them. */
@UseCases(reads = true)
public class ConferenceQueries {
    /** The number of conferences that a case shows. */
    static final int MOST = 50;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceReaderPolicy readers;

    @Inject
    ConferenceColleaguePolicy colleagues;

    @Inject
    ConferenceAssembler assembler;

    @Inject
    ConferenceCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    ProfileRepository profiles;

    @Inject
    FormOfAddressQueries addresses;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** The conferences of a case, the latest first. */
    public record ListView(CaseHeader header, List<ConferenceView.Row> rows, boolean mayCall) implements Serializable {}

    /**
     * The form in which a conference is called or changed.
     *
     * @param changed what was planned; null for a new one
     */
    public record CallFormView(CaseHeader header, List<ColleagueRow> colleagues, @Nullable Planned changed)
            implements Serializable {}

    /** A colleague who may be invited. */
    public record ColleagueRow(String username, String name, boolean seesCase) implements Serializable {}

    public record Planned(
            String ref,
            int version,
            ConferenceReason reason,
            Instant startsAt,
            @Nullable String topic,
            ClientPart clientPart,
            @Nullable String trusted,
            Set<String> invited)
            implements Serializable {}

    /**
     * The form in which outside people are named.
     *
     * @param address the word by which the question addresses the client
     */
    public record GuestsView(
            CaseHeader header,
            String ref,
            Instant startsAt,
            List<ConferenceView.Guest> guests,
            List<PartnerOption> bodies,
            List<StaffMember> witnesses,
            LocalDate latestExpiry,
            FormOfAddress address,
            boolean mayRecordConsent)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("conference.list")
    public ListView list(String number) {
        CaseView caseView = caseFiles.get(number);
        return new ListView(
                caseHeaders.header(caseView),
                assembler.rows(caseView, conferences.findByCase(caseView.id(), MOST)),
                caseView.isOpen() && readers.mayCall(caseView));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("conference.view")
    public ConferenceView get(String number, String ref) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        CaseHeader header = caseHeaders.header(caseView);
        List<ConferenceInvitee> invitees = conferences.findInvitees(List.of(ref));
        readers.requireVisible(header.scope(), invitees);
        boolean whole = header.scope().whole();
        boolean texts = readers.readsTexts(caseView, header.scope(), invitees);
        List<ConferenceTransition> transitions = conferences.findTransitions(ref);
        List<ConferenceMinutes> versions = conferences.findMinutes(ref);
        List<ConferenceGuest> guests = texts ? conferences.findGuests(ref) : List.of();
        List<ConferenceHandover> handovers = texts ? conferences.findHandovers(ref) : List.of();
        Map<StaffId, String> names = names(conference, invitees, transitions, versions, handovers);
        boolean mayCall = whole && readers.mayCall(caseView);
        boolean planned = conference.status() == ConferenceStatus.PLANNED;
        boolean held = conference.status() == ConferenceStatus.HELD;
        return new ConferenceView(
                header,
                ref,
                whole ? conference.reason() : null,
                conference.startsAt(),
                conference.status(),
                names.getOrDefault(conference.calledBy(), ""),
                texts,
                whole ? conference.clientPart() : null,
                texts ? cipher.openTopic(caseView, conference) : null,
                texts ? cipher.openTrusted(caseView, conference) : null,
                texts && conference.isInterpreted(),
                mayCall && planned && needsInterpreter(caseView),
                mayCall && planned ? consents.findNamed(caseView, ConsentScope.INTERPRETER) : List.of(),
                inviteeRows(caseView, invitees, names),
                assembler.guests(caseView, guests),
                assembler.transitions(caseView, transitions, texts, names),
                texts && !versions.isEmpty() ? assembler.minutes(caseView, versions, guests, names) : null,
                !versions.isEmpty(),
                texts
                        ? assembler.decisions(
                                caseView, conferences.findDecisions(List.of(ref)), assembler.bodyNames(guests))
                        : List.of(),
                assembler.bodies(guests, versions.isEmpty() ? null : versions.get(0), handovers, names),
                mayCall && planned,
                mayCall && held,
                mayCall && held && !versions.isEmpty() && caseView.isOpen());
    }

    /** Returns whether the client's profile asks for an interpreter, for those who may read it. */
    private boolean needsInterpreter(CaseView caseView) {
        return user.may(Permission.ASSESS)
                && profiles.view(caseView.person())
                        .answers()
                        .code(ProfileField.INTERPRETER)
                        .filter("YES"::equals)
                        .isPresent();
    }

    /** @param changed the conference to change; null for a new one */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.open-form")
    public CallFormView form(String number, @Nullable String changed) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        List<ConferenceColleaguePolicy.Colleague> invitable = colleagues.invitable(caseView);
        Planned planned = null;
        if (changed != null) {
            CaseConference conference = conferences.get(caseView.id(), changed);
            auditContext.about("conference", changed);
            conference.requirePossible(ConferenceStep.CHANGE);
            Set<StaffId> invited = conferences.findInvitees(List.of(changed)).stream()
                    .map(ConferenceInvitee::staff)
                    .collect(Collectors.toSet());
            planned = new Planned(
                    changed,
                    conference.version(),
                    conference.reason(),
                    conference.startsAt(),
                    cipher.openTopic(caseView, conference),
                    conference.clientPart(),
                    cipher.openTrusted(caseView, conference),
                    invitable.stream()
                            .filter(colleague -> invited.contains(colleague.id()))
                            .map(ConferenceColleaguePolicy.Colleague::username)
                            .collect(Collectors.toSet()));
        } else {
            caseView.requireOpen(ConferenceRule.CASE_ENDED);
        }
        return new CallFormView(
                caseHeaders.header(caseView),
                invitable.stream()
                        .filter(colleague -> !colleague.me())
                        .map(colleague ->
                                new ColleagueRow(colleague.username(), colleague.name(), colleague.seesCase()))
                        .toList(),
                planned);
    }

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.view-guests")
    public GuestsView guests(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        conference.requirePossible(ConferenceStep.CHANGE);
        return new GuestsView(
                caseHeaders.header(caseView),
                ref,
                conference.startsAt(),
                assembler.guests(caseView, conferences.findGuests(ref)),
                partners.findValid(CentreTime.today(clock)),
                consents.witnesses(),
                consents.latestExpiry(),
                addresses.get(caseView.person(), caseView.ageBand().isMinor()),
                user.may(Permission.CONSENT_RECORD));
    }

    /**
     * Returns the client's answer to conferences with this body.
     *
     * @param body reference of the outside body
     */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.view-consent")
    public GuestConsent getConsent(String number, String body) {
        CaseId caseId = caseFiles.get(number).id();
        OrganisationId partner = partners.getValidId(body);
        return new GuestConsent(
                consents.findValidConsent(caseId, ConsentScope.SHARE_CONFERENCE, partner)
                        .orElse(null),
                consents.findRefusal(caseId, ConsentScope.SHARE_CONFERENCE, partner)
                        .orElse(null));
    }

    /**
     * The client's answer to conferences with an outside body; both parts are null while it was not asked.
     *
     * @param given null unless a consent is in force
     * @param refusedOn null unless the last answer was a refusal
     */
    public record GuestConsent(ConsentPolicy.@Nullable ValidConsent given, @Nullable LocalDate refusedOn)
            implements Serializable {}

    private List<ConferenceView.Invitee> inviteeRows(
            CaseView caseView, Collection<ConferenceInvitee> invitees, Map<StaffId, String> names) {
        Set<StaffId> seers = colleagues.readers(caseView);
        return invitees.stream()
                .map(invitee -> new ConferenceView.Invitee(
                        invitee.staff().value(),
                        names.getOrDefault(invitee.staff(), ""),
                        seers.contains(invitee.staff()),
                        invitee.present()))
                .toList();
    }

    private Map<StaffId, String> names(
            CaseConference conference,
            Collection<ConferenceInvitee> invitees,
            Collection<ConferenceTransition> transitions,
            Collection<ConferenceMinutes> versions,
            Collection<ConferenceHandover> handovers) {
        return staff.names(Stream.of(
                        Stream.of(conference.calledBy()),
                        invitees.stream().map(ConferenceInvitee::staff),
                        transitions.stream().map(ConferenceTransition::by),
                        versions.stream().map(ConferenceMinutes::staff),
                        handovers.stream().map(ConferenceHandover::by))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
