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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Erased;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/**
 * The way into a case for every feature: see it, or move it. Both go through the access predicate and name the case in the
 * log. Called inside a use case, in its transaction.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class CaseFiles {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseGrants grants;

    @Inject
    CaseTasks tasks;

    @Inject
    Agenda agenda;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Event<CaseMoved> moved;

    @Inject
    Clock clock;

    /**
     * @throws NotFound when there is no such case, or not the whole of it for this reader: nobody can tell which
     * @throws Erased when she might see it, and the person it was about was erased
     */
    public CaseView see(CaseNumber number) {
        return load(number).view();
    }

    /** As {@link #see(CaseNumber)}, for what an address says; anything that is no case number is simply not found. */
    public CaseView see(@Nullable String number) {
        if (number == null) {
            throw new NotFound();
        }
        trail.about("case", number);
        return see(CaseNumber.parse(number).orElseThrow(NotFound::new));
    }

    /** As {@link #see(String)}, for what belongs to one section: also for a reader who was let into that section alone. */
    public CaseView see(@Nullable String number, CaseSection section) {
        return find(number, CaseAccess.within(section)).view();
    }

    /** For what everyone may see who was let into anything of the case: that it is there, where it stands, who sees it. */
    public CaseView glance(@Nullable String number) {
        return find(number, CaseAccess.VISIBLE).view();
    }

    /** Refuses when someone has changed the case since the reader saw it. */
    public CaseView unchanged(CaseNumber number, int version) {
        CaseView view = see(number);
        if (view.version() != version) {
            throw new RuleViolation(CaseRule.CHANGED_MEANWHILE);
        }
        return view;
    }

    /** Opens a case and its first access rows; the caller screens it next. */
    public CaseView open(@Valid OpenCase command) {
        boolean exists = !em.createQuery("select c.id from CaseFile c where c.personRef = :p", Long.class)
                .setParameter("p", command.person())
                .getResultList()
                .isEmpty();
        if (exists) {
            throw new RuleViolation(CaseRule.OPEN_EPISODE_EXISTS);
        }
        CaseFile file = CaseFile.open(command, user.unitId(), user.id(), clock.instant());
        em.persist(file);
        trail.about("case", file.number().value());
        access.grant(file.id(), user.id(), AccessGround.INTAKE, null);
        grants.superviseAndDirect(file.id(), file.view().unitId());
        return file.view();
    }

    /**
     * Takes a step: the permission of the step, the table of moves, the move in the log, what it settles and what becomes due.
     *
     * @param reason free text, sealed in the move; null where the step needs none
     */
    public CaseView take(CaseNumber number, CaseStep step, @Nullable String reason) {
        CaseFile file = load(number);
        if (!step.open(user)) {
            throw new RuleViolation(CaseRule.STEP_NOT_YOURS, number.value());
        }
        String ref = Refs.random();
        CaseView before = file.view();
        byte[] sealed = reason == null ? null : vault.seal(Purpose.NOTES, moveReason(before, ref), reason);
        em.persist(file.take(step, user.id(), clock.instant(), sealed, ref));
        agenda.after(step, file);
        grants.after(step, file.view());
        em.flush();
        moved.fire(new CaseMoved(file.view(), step));
        return file.view();
    }

    public boolean may(CaseView file, CaseStep step) {
        return file.status().steps().contains(step) && step.open(user);
    }

    /** Makes someone responsible; what was due for the one before is due for her now. */
    public void assign(CaseNumber number, StaffId manager) {
        CaseFile file = load(number);
        if (access.isBlocked(file.id(), manager)) {
            throw RuleViolation.at("manager", CaseRule.MANAGER_BLOCKED);
        }
        StaffId before = file.view().manager();
        file.assignTo(manager, clock.instant());
        access.end(file.id(), AccessGround.ASSIGNMENT, null);
        access.grant(file.id(), manager, AccessGround.ASSIGNMENT, null);
        tasks.passOn(file.id(), before, manager);
        tasks.done(file.id(), TaskKind.REASSIGNMENT);
    }

    /** Ranks by screening; raising and lowering by hand are use cases of their own. */
    public void rank(CaseNumber number, TriageLevel level, boolean provisional) {
        CaseFile file = load(number);
        appendLevel(file, level, null);
        file.rank(level, provisional, clock.instant());
    }

    public void ageKnown(CaseNumber number, AgeBand band) {
        load(number).ageKnown(band, clock.instant());
    }

    /** Something was written into the case: it moves up in the lists. */
    public void touch(CaseNumber number) {
        find(number.value(), CaseAccess.VISIBLE).touch(clock.instant());
    }

    public void reviewOn(CaseNumber number, LocalDate day) {
        load(number).reviewOn(day);
    }

    void appendLevel(CaseFile file, TriageLevel level, @Nullable String reason) {
        if (file.view().level() != level) {
            append(file.view(), level, reason);
        }
    }

    /** A lower level was asked for and refused. */
    void appendKeptLevel(CaseFile file, String reason) {
        append(file.view(), file.view().level(), reason);
    }

    private void append(CaseView view, TriageLevel level, @Nullable String reason) {
        String ref = Refs.random();
        byte[] sealed = vault.sealOrNull(Purpose.NOTES, LevelChange.reasonOf(view.person(), ref), reason);
        em.persist(new LevelChange(ref, view.id(), view.level(), level, clock.instant(), user.id(), sealed));
    }

    CaseFile load(CaseNumber number) {
        return find(number.value(), CaseAccess.WHOLE);
    }

    CaseFile find(@Nullable String number, String predicate) {
        if (number == null) {
            throw new NotFound();
        }
        trail.about("case", number);
        CaseFile file = access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.number = :number and " + predicate, CaseFile.class))
                .setParameter("number", CaseNumber.parse(number).orElseThrow(NotFound::new))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (file.erased()) {
            throw new Erased();
        }
        return file;
    }

    static SealedCell moveReason(CaseView file, String ref) {
        return new SealedCell(file.person(), "case_move", "reason", ref);
    }
}
