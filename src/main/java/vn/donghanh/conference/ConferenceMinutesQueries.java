package vn.donghanh.conference;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.conference.access.ConferenceColleaguePolicy;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.staff.StaffQueries;

/** Reads the form of the minutes, one decision, and the part of an outside body as it will be read. */
@UseCases(reads = true)
public class ConferenceMinutesQueries {
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
    ConferencePartAssembler parts;

    @Inject
    ConferenceCipher cipher;

    @Inject
    PlanActionProvider plan;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /**
     * The form of the minutes.
     *
     * @param content what the form begins with: the author's draft, or the latest version
     * @param newer the latest version, when the draft was begun from an earlier one; else null
     * @param savedAt when the draft was saved; null without a draft
     * @param tab this opening of the form
     * @param decided the decisions of earlier versions
     * @param mayDecide whether a decision may be added, which opens a task
     */
    public record MinutesFormView(
            CaseHeader header,
            String ref,
            Instant startsAt,
            WriteMinutesCommand content,
            ConferenceView.@Nullable Minutes newer,
            @Nullable Instant savedAt,
            MinutesTab tab,
            List<ConferenceView.Body> bodies,
            List<Assignee> assignees,
            List<ConferenceDecisionRow> decided,
            boolean mayDecide)
            implements Serializable {}

    public record Assignee(long id, String name) implements Serializable {}

    /**
     * One decision.
     *
     * @param conference reference of its conference; null for an assignee who may not open it
     * @param actions the actions of the plan in force, of which one may carry out a change of the plan
     */
    public record DecisionFormView(
            CaseHeader header,
            ConferenceDecisionRow row,
            @Nullable String conference,
            Instant startsAt,
            List<PlanActionProvider.PlanActionItem> actions)
            implements Serializable {}

    /**
     * The part of one outside body, exactly as it is read.
     *
     * @param unmet what prevents handing it over
     * @param handed its latest handing over
     */
    public record PartView(
            CaseHeader header,
            String conference,
            String body,
            DisclosureContent content,
            List<Precondition> unmet,
            ConferenceView.@Nullable Body handed)
            implements Serializable {}

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.open-minutes")
    public MinutesFormView form(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        conference.requireHeld();
        List<ConferenceMinutes> versions = conferences.findMinutes(ref);
        ConferenceMinutes latest = versions.isEmpty() ? null : versions.get(0);
        List<ConferenceGuest> guests = conferences.findGuests(ref);
        List<ConferenceView.Body> bodies = assembler.bodies(guests, latest, List.of(), Map.of());
        ConferenceDraft draft = conferences.findDraft(ref).orElse(null);
        WriteMinutesCommand content = draft == null
                ? written(caseView, ref, latest, guests)
                : WriteMinutesCommand.parse(cipher.openDraft(caseView, draft));
        boolean outdated = latest != null && latest.versionNumber() != content.basedOn();
        Instant savedAt = draft == null ? null : draft.savedAt();
        Set<StaffId> seers = colleagues.readers(caseView);
        Map<StaffId, String> names =
                staff.names(Stream.concat(seers.stream(), versions.stream().map(ConferenceMinutes::staff))
                        .collect(Collectors.toSet()));
        return new MinutesFormView(
                caseHeaders.header(caseView),
                ref,
                conference.startsAt(),
                content,
                outdated ? assembler.minutes(caseView, versions, guests, names) : null,
                savedAt,
                MinutesTab.opened(savedAt),
                bodies,
                seers.stream()
                        .map(seer -> new Assignee(seer.value(), names.getOrDefault(seer, "")))
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList(),
                assembler.decisions(caseView, conferences.findDecisions(List.of(ref)), assembler.bodyNames(guests)),
                caseView.isOpen());
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("conference.view-decision")
    public DecisionFormView decision(String number, String ref) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        ConferenceDecision decision = conferences.getDecision(caseView.id(), ref);
        CaseConference conference = conferences.get(caseView.id(), decision.conferenceRef());
        auditContext.about("conference", conference.ref());
        CaseHeader header = caseHeaders.header(caseView);
        List<ConferenceInvitee> invitees = conferences.findInvitees(List.of(conference.ref()));
        boolean texts = readers.readsTexts(caseView, header.scope(), invitees);
        if (!texts && !decision.assignee().equals(user.id())) {
            throw new NotFoundException();
        }
        OrganisationId body = decision.body();
        Map<OrganisationId, String> bodyNames = texts && body != null ? Map.of(body, partners.name(body)) : Map.of();
        ConferenceDecisionRow row =
                assembler.decisions(caseView, List.of(decision), bodyNames).get(0);
        boolean choosesAction = row.maySettle()
                && decision.kind() == DecisionKind.PLAN_CHANGE
                && header.scope().whole();
        return new DecisionFormView(
                header,
                row,
                texts ? conference.ref() : null,
                conference.startsAt(),
                choosesAction ? plan.findActions(caseView) : List.of());
    }

    /** @param guestRef a person of the body who was present */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.preview-part")
    public PartView part(String number, String guestRef) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        ConferenceGuest guest = conferences.getGuest(caseView.id(), guestRef);
        CaseConference conference = conferences.get(caseView.id(), guest.conferenceRef());
        auditContext.about("conference", conference.ref());
        ConferenceMinutes minutes =
                conferences.findLatestMinutes(conference.ref()).orElseThrow(NotFoundException::new);
        ConferencePart part = parts.part(caseView, conference, minutes, guest);
        List<ConferenceHandover> handovers = conferences.findHandovers(conference.ref());
        Map<StaffId, String> names =
                staff.names(handovers.stream().map(ConferenceHandover::by).collect(Collectors.toSet()));
        ConferenceView.Body body =
                assembler.bodies(List.of(guest), minutes, handovers, names).get(0);
        return new PartView(
                caseHeaders.header(caseView),
                conference.ref(),
                body.name(),
                part.content(),
                part.preconditions(caseView).stream()
                        .filter(precondition -> !precondition.met())
                        .toList(),
                body.handedAt() == null ? null : body);
    }

    private WriteMinutesCommand written(
            CaseView caseView, String ref, @Nullable ConferenceMinutes latest, List<ConferenceGuest> guests) {
        MinutesContent content =
                latest == null ? new MinutesContent(null, List.of()) : cipher.openMinutes(caseView, latest);
        return new WriteMinutesCommand(
                caseView.number().value(),
                ref,
                latest == null ? 0 : latest.versionNumber(),
                content.discussion(),
                guests.stream()
                        .filter(ConferenceGuest::isPresent)
                        .map(guest -> new WriteMinutesCommand.PartLine(
                                guest.ref(), content.partFor(guest.body()).orElse(null)))
                        .toList(),
                List.of());
    }
}
