package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Assembles what pages show of conferences, decrypted for readers who may see the texts. */
@ApplicationScoped
class ConferenceAssembler {
    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    PlanActionProvider plan;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    List<ConferenceView.Row> rows(CaseView caseView, List<CaseConference> all) {
        List<String> refs = all.stream().map(CaseConference::ref).toList();
        Map<String, Long> invited = conferences.findInvitees(refs).stream()
                .collect(Collectors.groupingBy(ConferenceInvitee::conferenceRef, Collectors.counting()));
        Set<String> written = new HashSet<>(conferences.findWithMinutes(refs));
        Map<String, List<ConferenceDecision>> decisions = conferences.findDecisions(refs).stream()
                .collect(Collectors.groupingBy(ConferenceDecision::conferenceRef));
        Map<String, ConferenceRepository.DecisionTask> tasks = conferences.findDecisionTasks(caseView.id());
        Map<StaffId, String> names =
                staff.names(all.stream().map(CaseConference::calledBy).toList());
        return all.stream()
                .map(conference -> {
                    List<ConferenceDecision> own = decisions.getOrDefault(conference.ref(), List.of());
                    return new ConferenceView.Row(
                            conference.ref(),
                            conference.reason(),
                            conference.startsAt(),
                            conference.status(),
                            names.getOrDefault(conference.calledBy(), ""),
                            invited.getOrDefault(conference.ref(), 0L).intValue(),
                            written.contains(conference.ref()),
                            own.size(),
                            (int) own.stream()
                                    .filter(decision -> isOpen(tasks.get(decision.ref())))
                                    .count());
                })
                .toList();
    }

    List<ConferenceView.Guest> guests(CaseView caseView, Collection<ConferenceGuest> guests) {
        Map<OrganisationId, String> names = bodyNames(guests);
        Set<OrganisationId> consented = names.keySet().stream()
                .filter(body -> consents.agrees(caseView.id(), ConsentScope.SHARE_CONFERENCE, body))
                .collect(Collectors.toSet());
        return guests.stream()
                .map(guest -> new ConferenceView.Guest(
                        guest.ref(),
                        names.getOrDefault(guest.body(), ""),
                        cipher.openGuest(caseView, guest),
                        guest.consentedOn(),
                        consented.contains(guest.body()),
                        guest.present()))
                .toList();
    }

    Map<OrganisationId, String> bodyNames(Collection<ConferenceGuest> guests) {
        return partners.names(guests.stream().map(ConferenceGuest::body).collect(Collectors.toSet()));
    }

    /** Returns the outside bodies that were present, each by one of its people, with its latest handing over. */
    List<ConferenceView.Body> bodies(
            Collection<ConferenceGuest> guests,
            @Nullable ConferenceMinutes latest,
            List<ConferenceHandover> handovers,
            Map<StaffId, String> names) {
        Map<OrganisationId, String> bodyNames = bodyNames(guests);
        Map<OrganisationId, ConferenceGuest> present = new LinkedHashMap<>();
        guests.stream().filter(ConferenceGuest::isPresent).forEach(guest -> present.putIfAbsent(guest.body(), guest));
        return present.values().stream()
                .map(guest -> {
                    ConferenceHandover handover = handovers.stream()
                            .filter(candidate -> candidate.body().equals(guest.body()))
                            .reduce((earlier, later) -> later)
                            .orElse(null);
                    return new ConferenceView.Body(
                            guest.ref(),
                            bodyNames.getOrDefault(guest.body(), ""),
                            handover == null ? null : handover.at(),
                            handover == null ? null : names.getOrDefault(handover.by(), ""),
                            handover == null ? null : handover.code().value(),
                            handover != null
                                    && latest != null
                                    && !handover.minutesRef().equals(latest.ref()));
                })
                .toList();
    }

    ConferenceView.Minutes minutes(
            CaseView caseView,
            List<ConferenceMinutes> versions,
            Collection<ConferenceGuest> guests,
            Map<StaffId, String> names) {
        MinutesContent content = cipher.openMinutes(caseView, versions.get(0));
        Map<OrganisationId, String> bodyNames = bodyNames(guests);
        return new ConferenceView.Minutes(
                content.discussion(),
                content.parts().stream()
                        .map(part -> new ConferenceView.Part(
                                bodyNames.getOrDefault(new OrganisationId(part.body()), ""), part.text()))
                        .toList(),
                versions.stream()
                        .map(version -> new ConferenceView.Version(
                                version.versionNumber(), version.recordedAt(), names.getOrDefault(version.staff(), "")))
                        .toList());
    }

    List<ConferenceDecisionRow> decisions(
            CaseView caseView, List<ConferenceDecision> decisions, Map<OrganisationId, String> bodyNames) {
        Map<String, ConferenceRepository.DecisionTask> tasks =
                decisions.isEmpty() ? Map.of() : conferences.findDecisionTasks(caseView.id());
        Map<String, ConferenceResult> results =
                conferences
                        .findResults(
                                decisions.stream().map(ConferenceDecision::ref).toList())
                        .stream()
                        .collect(Collectors.toMap(ConferenceResult::decisionRef, Function.identity()));
        Map<StaffId, String> names = staff.names(Stream.concat(
                        decisions.stream().map(ConferenceDecision::assignee),
                        tasks.values().stream().map(ConferenceRepository.DecisionTask::endedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> actions =
                results.values().stream().anyMatch(result -> result.actionKey() != null) ? actions(caseView) : Map.of();
        return decisions.stream()
                .map(decision -> row(
                        caseView,
                        decision,
                        tasks.get(decision.ref()),
                        results.get(decision.ref()),
                        names,
                        bodyNames,
                        actions))
                .toList();
    }

    private Map<String, String> actions(CaseView caseView) {
        return plan.findActions(caseView).stream()
                .collect(Collectors.toMap(
                        PlanActionProvider.PlanActionItem::key, item -> item.code() + " " + item.what()));
    }

    private ConferenceDecisionRow row(
            CaseView caseView,
            ConferenceDecision decision,
            ConferenceRepository.@Nullable DecisionTask task,
            @Nullable ConferenceResult result,
            Map<StaffId, String> names,
            Map<OrganisationId, String> bodyNames,
            Map<String, String> actions) {
        OrganisationId body = decision.body();
        StaffId endedBy = task == null ? null : task.endedBy();
        String action = result == null ? null : result.actionKey();
        return new ConferenceDecisionRow(
                decision.ref(),
                decision.kind(),
                cipher.openDecision(caseView, decision),
                names.getOrDefault(decision.assignee(), ""),
                decision.dueOn(),
                body == null ? null : bodyNames.getOrDefault(body, ""),
                task != null && task.ended() == null && task.due().isBefore(clock.instant()),
                task == null ? null : task.ending(),
                task == null ? null : task.ended(),
                endedBy == null ? null : names.get(endedBy),
                action == null ? null : actions.get(action),
                result == null ? null : cipher.openResult(caseView, result),
                isOpen(task) && maySettle(caseView, decision));
    }

    private boolean maySettle(CaseView caseView, ConferenceDecision decision) {
        boolean responsible = decision.assignee().equals(user.id())
                || caseView.isManagedBy(user.id())
                || user.may(Permission.CONFERENCE_CALL);
        return responsible
                && (user.may(Permission.CASE_WORK)
                        || user.may(Permission.NOTE_WRITE)
                        || user.may(Permission.CONFERENCE_CALL));
    }

    List<ConferenceView.TransitionRow> transitions(
            CaseView caseView, List<ConferenceTransition> transitions, boolean withReason, Map<StaffId, String> names) {
        List<ConferenceView.TransitionRow> rows = new ArrayList<>();
        for (ConferenceTransition transition : transitions) {
            StaffId by = transition.by();
            Instant at = transition.at();
            rows.add(new ConferenceView.TransitionRow(
                    transition.step(),
                    at,
                    by == null ? null : names.get(by),
                    transition.startsAt(),
                    withReason ? cipher.openReason(caseView, transition) : null));
        }
        return rows;
    }

    private static boolean isOpen(ConferenceRepository.@Nullable DecisionTask task) {
        return task != null && task.ended() == null;
    }
}
