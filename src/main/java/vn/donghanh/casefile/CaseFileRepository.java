package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.AccessGrantAssigner;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.OpenCaseCommand;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.model.TriageLevelChange;
import vn.donghanh.casefile.task.CaseTaskPlanner;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.ErasedException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * The way into a case for every feature: see it, or move it. Both go through the access predicate and name the case in the
 * log. Called inside a use case, in its transaction.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class CaseFileRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    AccessGrantAssigner grants;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskPlanner taskPlanner;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Event<CaseTransitioned> transitioned;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when there is no such case, or not the whole of it for this reader: nobody can tell which
     * @throws ErasedException when she might see it, and the person it was about was erased
     */
    public CaseView get(CaseNumber number) {
        return load(number).view();
    }

    /** As {@link #get(CaseNumber)}, for what an address says; anything that is no case number is simply not found. */
    public CaseView get(@Nullable String number) {
        if (number == null) {
            throw new NotFoundException();
        }
        trail.about("case", number);
        return get(CaseNumber.parse(number).orElseThrow(NotFoundException::new));
    }

    /** As {@link #get(String)}, for what belongs to one section: also for a reader who was let into that section alone. */
    public CaseView get(@Nullable String number, CaseSection section) {
        return loadWhere(number, CaseAccess.visibleInSection(section)).view();
    }

    /** For what everyone may see who was let into anything of the case: that it is there, where it stands, who sees it. */
    public CaseView getWithAnyAccess(@Nullable String number) {
        return loadWhere(number, CaseAccess.VISIBLE).view();
    }

    /** Refuses when someone has changed the case since the reader saw it. */
    public CaseView getAtVersion(CaseNumber number, int version) {
        CaseView view = get(number);
        if (view.version() != version) {
            throw new RuleViolationException(CaseRule.CHANGED_MEANWHILE);
        }
        return view;
    }

    /** Opens a case and its first access rows; the caller screens it next. */
    public CaseView open(@Valid OpenCaseCommand command) {
        boolean exists = !em.createQuery("select c.id from CaseFile c where c.personRef = :p", Long.class)
                .setParameter("p", command.person())
                .getResultList()
                .isEmpty();
        if (exists) {
            throw new RuleViolationException(CaseRule.OPEN_EPISODE_EXISTS);
        }
        CaseFile caseFile = CaseFile.open(command, user.unitId(), user.id(), clock.instant());
        em.persist(caseFile);
        trail.about("case", caseFile.number().value());
        access.grant(caseFile.id(), user.id(), AccessGround.INTAKE, null);
        grants.grantSupervisionAndDirection(caseFile.id(), caseFile.view().unitId());
        return caseFile.view();
    }

    /**
     * Takes a step: the permission of the step, the table of moves, the move in the log, what it settles and what becomes due.
     *
     * @param reason free text, sealed in the move; null where the step needs none
     */
    public CaseView transition(CaseNumber number, CaseStep step, @Nullable String reason) {
        CaseFile caseFile = load(number);
        if (!step.isOpenTo(user)) {
            throw new RuleViolationException(CaseRule.STEP_NOT_YOURS, number.value());
        }
        String ref = RandomReference.random();
        CaseView before = caseFile.view();
        byte[] sealed = reason == null ? null : vault.seal(KeyPurpose.NOTES, reasonCell(before, ref), reason);
        em.persist(caseFile.transition(step, user.id(), clock.instant(), sealed, ref));
        taskPlanner.applyTransition(step, caseFile);
        grants.applyTransition(step, caseFile.view());
        em.flush();
        transitioned.fire(new CaseTransitioned(caseFile.view(), step));
        return caseFile.view();
    }

    public boolean mayTransition(CaseView caseView, CaseStep step) {
        return caseView.status().steps().contains(step) && step.isOpenTo(user);
    }

    /** Makes someone responsible; what was due for the one before is due for her now. */
    public void assign(CaseNumber number, StaffId manager) {
        CaseFile caseFile = load(number);
        if (access.isBlocked(caseFile.id(), manager)) {
            throw RuleViolationException.at("manager", CaseRule.MANAGER_BLOCKED);
        }
        StaffId before = caseFile.view().manager();
        caseFile.assign(manager, clock.instant());
        access.endGrants(caseFile.id(), AccessGround.ASSIGNMENT, null);
        access.grant(caseFile.id(), manager, AccessGround.ASSIGNMENT, null);
        tasks.reassign(caseFile.id(), before, manager);
        tasks.complete(caseFile.id(), TaskKind.REASSIGNMENT);
    }

    /** Ranks by screening; raising and lowering by hand are use cases of their own. */
    public void setLevel(CaseNumber number, TriageLevel level, boolean provisional) {
        CaseFile caseFile = load(number);
        appendLevelChange(caseFile, level, null);
        caseFile.setLevel(level, provisional, clock.instant());
    }

    public void recordAgeBand(CaseNumber number, AgeBand band) {
        load(number).recordAgeBand(band, clock.instant());
    }

    /** Something was written into the case: it moves up in the lists. */
    public void markUpdated(CaseNumber number) {
        loadWhere(number.value(), CaseAccess.VISIBLE).markUpdated(clock.instant());
    }

    public void scheduleReview(CaseNumber number, LocalDate day) {
        load(number).reviewOn(day);
    }

    void appendLevelChange(CaseFile caseFile, TriageLevel level, @Nullable String reason) {
        if (caseFile.view().level() != level) {
            append(caseFile.view(), level, reason);
        }
    }

    /** A lower level was asked for and refused. */
    void appendKeptLevel(CaseFile caseFile, String reason) {
        append(caseFile.view(), caseFile.view().level(), reason);
    }

    private void append(CaseView view, TriageLevel level, @Nullable String reason) {
        String ref = RandomReference.random();
        byte[] sealed = vault.sealOrNull(KeyPurpose.NOTES, TriageLevelChange.reasonCell(view.person(), ref), reason);
        em.persist(new TriageLevelChange(ref, view.id(), view.level(), level, clock.instant(), user.id(), sealed));
    }

    CaseFile load(CaseNumber number) {
        return loadWhere(number.value(), CaseAccess.FULLY_VISIBLE);
    }

    CaseFile loadWhere(@Nullable String number, String predicate) {
        if (number == null) {
            throw new NotFoundException();
        }
        trail.about("case", number);
        CaseFile caseFile = access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.number = :number and " + predicate, CaseFile.class))
                .setParameter("number", CaseNumber.parse(number).orElseThrow(NotFoundException::new))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (caseFile.isErased()) {
            throw new ErasedException();
        }
        return caseFile;
    }

    public static EncryptedCell reasonCell(CaseView caseView, String ref) {
        return new EncryptedCell(caseView.person(), "case_move", "reason", ref);
    }
}
