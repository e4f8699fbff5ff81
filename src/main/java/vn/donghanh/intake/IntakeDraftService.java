package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.TriageScore;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Use cases of the intake form before the client is received: opening it, saving and discarding drafts, previewing
 * deadlines.
 */
@UseCases
public class IntakeDraftService {
    @Inject
    IntakeDraftRepository drafts;

    @Inject
    EmergencyDeadlineService emergencyDeadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * A draft as it was read or saved.
     *
     * @param version of what was read or saved; another one means that somebody else saved since
     */
    public record OpenDraft(String ref, int version) implements Serializable {}

    /**
     * @param arrivedAt when the form was opened, or the draft was started
     * @param witnesses colleagues in the unit who may witness consent, without the user
     * @param contacts whom to notify of an emergency; empty otherwise
     * @param content of the opened draft; empty for a new intake
     */
    public record PageView(
            String receiver,
            Instant arrivedAt,
            List<StaffMember> witnesses,
            List<NotifiedContact> contacts,
            List<WaitingDraftRow> waiting,
            @Nullable OpenDraft draft,
            Map<String, String> content,
            Preview preview)
            implements Serializable {}

    /**
     * A person to notify of an emergency.
     *
     * @param name null when nobody holds this role
     */
    public record NotifiedContact(NotifiedParty party, @Nullable String name) implements Serializable {}

    /** A saved draft in the list: owner and time, without its content. */
    public record WaitingDraftRow(String ref, String owner, boolean ownedByReader, Instant savedAt)
            implements Serializable {}

    /** The facts entered so far, from which the deadlines are previewed. */
    public record KnownFacts(
            @NotNull IntakeType type, @Nullable AgeBand age, Set<CriticalFlag> flags, @Nullable Integer hoursSince) {
        RiskScreening screening() {
            return RiskScreening.ofFlags(flags);
        }

        boolean childPath() {
            return age != null && age.requiresChildPath();
        }
    }

    /**
     * The triage score and deadlines that would result from receiving the client now.
     *
     * @param savedAt null while no draft is saved
     */
    public record Preview(
            TriageScore score, boolean childPath, List<ReceptionDeadlineRow> deadlines, @Nullable Instant savedAt)
            implements Serializable {}

    /**
     * Opens a new intake form or a draft of the unit. Opening a draft writes nothing, so it cannot conflict with a
     * colleague's save; the user becomes its owner with the first save.
     */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.open-form")
    public PageView open(IntakeType type, @Nullable String draftRef) {
        IntakeDraft draft = draftRef == null ? null : drafts.get(draftRef);
        if (draft != null) {
            auditContext.about("draft", draft.ref());
        }
        Instant arrived = draft == null ? clock.instant() : draft.startedAt();
        KnownFacts nothingYet = new KnownFacts(type, null, Set.of(), null);
        return new PageView(
                user.displayName(),
                arrived,
                colleagues(),
                type == IntakeType.EMERGENCY ? contacts() : List.of(),
                waiting(type, draftRef),
                draft == null ? null : open(draft),
                draft == null ? Map.of() : drafts.open(draft),
                preview(nothingYet, arrived, draft == null ? null : draft.savedAt()));
    }

    /**
     * Saves the form as a draft. What a colleague saved since the form read it stays as it is: the form becomes a draft of its own.
     *
     * @param read the draft that the form shows; null for a form that was not saved yet
     */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.save-draft")
    public SavedDraft saveDraft(
            @Nullable OpenDraft read, Instant arrivedAt, KnownFacts known, Map<String, String> content) {
        IntakeDraft found = read == null ? null : drafts.get(read.ref());
        boolean separated = read != null && found != null && found.version() != read.version();
        IntakeDraft draft = found == null || separated
                ? new IntakeDraft(RandomReference.random(), known.type(), user.unitId(), arrivedAt)
                : found;
        Instant now = clock.instant();
        draft.update(drafts.seal(draft.ref(), content), user.id(), now);
        drafts.save(draft);
        auditContext.about("draft", draft.ref());
        return new SavedDraft(open(draft), separated, preview(known, arrivedAt, now));
    }

    /** @param separated whether a colleague had saved the draft meanwhile, so that this is another one */
    public record SavedDraft(OpenDraft draft, boolean separated, Preview preview) implements Serializable {}

    private static OpenDraft open(IntakeDraft draft) {
        return new OpenDraft(draft.ref(), draft.version());
    }

    /** Deletes a draft, because the client left or was received elsewhere. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.discard-draft")
    public void discard(String ref) {
        auditContext.about("draft", ref);
        drafts.remove(ref);
    }

    /** Returns the preview for the facts of a draft, without writing anything. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.preview-deadlines")
    public Preview preview(Instant arrivedAt, KnownFacts known, @Nullable Instant savedAt) {
        return preview(known, arrivedAt, savedAt);
    }

    private Preview preview(KnownFacts known, Instant arrivedAt, @Nullable Instant savedAt) {
        List<EmergencyDeadline> started =
                EmergencyDeadline.startedBy(known.type() == IntakeType.EMERGENCY, known.childPath(), known.screening());
        return new Preview(
                known.screening().score(),
                known.childPath(),
                emergencyDeadlines.preview(started, known.age(), arrivedAt, known.hoursSince()),
                savedAt);
    }

    private List<StaffMember> colleagues() {
        return staff.inUnit(user.unitId()).stream()
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    private List<NotifiedContact> contacts() {
        List<NotifiedContact> contacts = new ArrayList<>();
        contacts.add(new NotifiedContact(NotifiedParty.DIRECTOR, findFirstName(Role.DIRECTOR, null)));
        contacts.add(new NotifiedContact(NotifiedParty.SUPERVISOR, findFirstName(Role.SUPERVISOR, user.unitId())));
        contacts.add(new NotifiedContact(NotifiedParty.NURSE, findFirstName(Role.HEALTH_OFFICER, null)));
        return contacts;
    }

    private @Nullable String findFirstName(Role role, @Nullable Long unit) {
        return staff.withRole(role, unit).stream()
                .findFirst()
                .map(StaffMember::name)
                .orElse(null);
    }

    private List<WaitingDraftRow> waiting(IntakeType type, @Nullable String opened) {
        List<IntakeDraft> rows = drafts.findWaiting(type).stream()
                .filter(draft -> !draft.ref().equals(opened))
                .toList();
        Map<StaffId, String> names =
                staff.names(rows.stream().map(IntakeDraft::owner).collect(Collectors.toSet()));
        return rows.stream()
                .map(draft -> new WaitingDraftRow(
                        draft.ref(),
                        names.getOrDefault(draft.owner(), ""),
                        draft.owner().equals(user.id()),
                        draft.savedAt()))
                .toList();
    }
}
