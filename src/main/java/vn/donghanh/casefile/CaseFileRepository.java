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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.AccessGrantAssigner;
import vn.donghanh.casefile.access.AccessGrantRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.AgeBandChanged;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.OpenCaseCommand;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskMover;
import vn.donghanh.casefile.task.CaseTaskPlanner;
import vn.donghanh.casefile.task.ReassignmentTaskRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.ErasedException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/**
 * Loads and changes cases on behalf of all features. Every method applies the access predicate, or says why it does not, and names the case in the audit
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
    CaseAccessRepository accessRepository;

    @Inject
    AccessGrantRepository accessGrants;

    @Inject
    AccessGrantAssigner grants;

    @Inject
    CaseTransitionRepository transitions;

    @Inject
    TriageLevelChangeRepository levels;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    CaseTaskPlanner taskPlanner;

    @Inject
    ReassignmentTaskRepository reassignments;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Event<CaseTransitioned> transitioned;

    @Inject
    Event<AgeBandChanged> ageBandChanged;

    @Inject
    Clock clock;

    /**
     * Returns a case to which the reader has full access.
     *
     * @throws NotFoundException if the case does not exist or the reader lacks full access; the two are indistinguishable on purpose
     * @throws ErasedException if the reader has access but the client's record was erased
     */
    public CaseView get(CaseNumber number) {
        return load(number).view();
    }

    /** As {@link #get(CaseNumber)}, for a number taken from a URL; an invalid case number is treated as not found. */
    public CaseView get(@Nullable String number) {
        if (number == null) {
            throw new NotFoundException();
        }
        auditContext.about("case", number);
        return get(CaseNumber.parse(number).orElseThrow(NotFoundException::new));
    }

    /** As {@link #get(String)}, for content of sections: access to one of them alone is sufficient. */
    public CaseView get(@Nullable String number, CaseSection first, CaseSection... others) {
        return loadWhere(number, CaseAccess.visibleInSection(first, others)).view();
    }

    /** As {@link #get(String, CaseSection, CaseSection...)}, for one of several cases: empty when it would not be found, so that the use case goes on. */
    public Optional<CaseView> find(@Nullable String number, CaseSection section) {
        if (number != null) {
            auditContext.about("case", number);
        }
        return Optional.ofNullable(number)
                .flatMap(CaseNumber::parse)
                .flatMap(parsed -> findWhere(parsed, CaseAccess.visibleInSection(section)))
                .filter(caseFile -> !caseFile.isErased())
                .map(CaseFile::view);
    }

    /** Returns the case for content that any access grant covers, even one to a single section: existence, status and readers of the case. */
    public CaseView getWithAnyAccess(@Nullable String number) {
        return loadWhere(number, CaseAccess.VISIBLE).view();
    }

    /** As {@link #getWithAnyAccess}, but a break-glass grant is not sufficient: for what must not leave the case during some hours. */
    public CaseView getWithLastingAccess(@Nullable String number) {
        return loadWhere(number, CaseAccess.COUNTED).view();
    }

    /** As {@link #get(String)}, but a break-glass grant is not sufficient: for what changes who has access to the case after some hours. */
    public CaseView getWithLastingFullAccess(@Nullable String number) {
        return loadWhere(number, CaseAccess.LASTING).view();
    }

    /** As {@link #getWithLastingAccess}, for a case that something else names: empty when it would not be found. */
    public Optional<CaseView> findWithLastingAccess(CaseId id) {
        return access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.id = :id and " + CaseAccess.COUNTED, CaseFile.class))
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .filter(caseFile -> !caseFile.isErased())
                .map(CaseFile::view);
    }

    /**
     * Returns an open case regardless of grants, unless the reader is blocked: for a record that must not wait until somebody with access is
     * reached. The caller shows nothing of the case, and answers alike when this is empty.
     */
    public Optional<CaseView> findOpenWithoutGrant(String number) {
        auditContext.about("case", number);
        return CaseNumber.parse(number)
                .flatMap(access::findForBreakGlass)
                .map(CaseFile::view)
                .filter(CaseView::isOpen);
    }

    /** Returns the case, or refuses if its version has changed since the reader loaded it (optimistic locking across requests). */
    public CaseView getAtVersion(CaseNumber number, int version) {
        CaseView view = get(number);
        StalePageException.require(version, view.version());
        return view;
    }

    /** A case that was opened in this transaction: only {@link #open} makes one. */
    public static final class NewCase {
        private final CaseFile caseFile;

        private NewCase(CaseFile caseFile) {
            this.caseFile = caseFile;
        }

        public CaseView view() {
            return caseFile.view();
        }
    }

    /** Opens a case and its first access grants; the caller takes its first step by {@link #screen} next. */
    public NewCase open(@Valid OpenCaseCommand command) {
        boolean exists = !em.createQuery("select c.id from CaseFile c where c.personRef = :p", Long.class)
                .setParameter("p", command.person())
                .getResultList()
                .isEmpty();
        if (exists) {
            throw new RuleViolationException(CaseRule.OPEN_EPISODE_EXISTS);
        }
        CaseNumber number = CaseNumber.random(this::isTaken);
        CaseFile caseFile = CaseFile.open(command, number, user.unitId(), user.id(), clock.instant());
        em.persist(caseFile);
        em.persist(caseFile.countedTraits(clock.instant()));
        auditContext.about("case", caseFile.number().value());
        grants.grantFirst(caseFile.id(), user.id(), caseFile.view().unitId());
        return new NewCase(caseFile);
    }

    /** Whether a case has this number, whoever may see it. */
    boolean isTaken(CaseNumber number) {
        return !em.createQuery("select c.id from CaseFile c where c.number = :number", Long.class)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /**
     * Takes the first step of a case that was opened in this transaction, as {@link #transition}. The case is not looked up by the access predicate: {@link #open} has
     * written the grant of whoever opened it, and nobody else sees the case, so that nobody could block them from it, before the transaction ends.
     */
    public CaseView screen(NewCase opened) {
        return transition(opened.caseFile, CaseStep.SCREEN, null);
    }

    /**
     * Performs a transition: checks the step's permission and the transition table, appends the transition to the log, and updates tasks and access grants.
     *
     * @param reason free text, encrypted in the transition; null where the step needs none
     */
    public CaseView transition(CaseNumber number, CaseStep step, @Nullable String reason) {
        return transition(load(number), step, reason);
    }

    private CaseView transition(CaseFile caseFile, CaseStep step, @Nullable String reason) {
        if (!step.isOpenTo(user)) {
            throw new RuleViolationException(
                    CaseRule.STEP_NOT_YOURS, caseFile.number().value());
        }
        transitions.transition(caseFile, step, reason);
        taskPlanner.applyTransition(step, caseFile);
        grants.applyTransition(step, caseFile.view());
        reassignments.update(caseFile.id());
        em.flush();
        transitioned.fire(new CaseTransitioned(caseFile.view(), step));
        return caseFile.view();
    }

    public boolean mayTransition(CaseView caseView, CaseStep step) {
        return caseView.status().steps().contains(step) && step.isOpenTo(user);
    }

    /** Assigns the case manager and moves the open tasks of the previous one. */
    public void assign(CaseNumber number, StaffId manager) {
        CaseFile caseFile = load(number);
        if (access.isBlocked(caseFile.id(), manager)) {
            throw RuleViolationException.at("manager", CaseRule.MANAGER_BLOCKED);
        }
        StaffId before = caseFile.view().manager();
        caseFile.assign(manager, clock.instant());
        accessRepository.endGrants(caseFile.id(), AccessGround.ASSIGNMENT, null);
        accessRepository.grant(caseFile.id(), manager, AccessGround.ASSIGNMENT, null);
        taskMover.reassign(caseFile.id(), before, manager);
        taskEnder.complete(caseFile.id(), TaskKind.REASSIGNMENT, TaskKind.TRANSFER_RETURNED);
        merges.updateReaders(caseFile.id());
    }

    /**
     * Moves a case to another unit and assigns a case manager there. The current user need not have had access before: the caller has checked that
     * they may take the case over, and that neither they nor the new manager have a conflict of interest.
     */
    public CaseView moveToUnit(CaseId caseId, long unit, StaffId manager) {
        CaseFile caseFile = em.find(CaseFile.class, caseId.value());
        auditContext.about("case", caseFile.number().value());
        caseFile.moveTo(unit, clock.instant());
        accessRepository.endGrants(caseId, AccessGround.SUPERVISION, null);
        grants.grantSupervisionAndDirection(caseId, unit);
        em.flush();
        assign(caseFile.number(), manager);
        return caseFile.view();
    }

    /** Changes the triage level after screening; raising and lowering it manually are separate use cases. */
    public void changeLevel(CaseNumber number, TriageLevel level, boolean provisional) {
        CaseFile caseFile = load(number);
        levels.appendChange(caseFile, level, null, null);
        TriageLevel before = caseFile.view().level();
        caseFile.changeLevel(level, provisional, clock.instant());
        taskPlanner.levelChanged(before, caseFile.view());
    }

    public void recordAgeBand(CaseNumber number, AgeBand band) {
        CaseFile caseFile = load(number);
        AgeBand before = caseFile.view().ageBand();
        caseFile.recordAgeBand(band, clock.instant());
        em.persist(caseFile.countedTraits(clock.instant()));
        CaseView recorded = caseFile.view();
        taskPlanner.routeAcceptance(recorded);
        if (recorded.ageBand() != before) {
            ageBandChanged.fire(new AgeBandChanged(before, recorded));
        }
    }

    /** Updates the modification time, by which lists sort, of a case that was loaded in this transaction, after a feature has written to it. */
    public void markUpdated(CaseView caseView) {
        auditContext.about("case", caseView.number().value());
        em.find(CaseFile.class, caseView.id().value()).markUpdated(clock.instant());
    }

    public void scheduleReview(CaseNumber number, LocalDate day) {
        load(number).scheduleReview(day);
    }

    CaseFile load(CaseNumber number) {
        return loadWhere(number.value(), CaseAccess.FULLY_VISIBLE);
    }

    CaseFile loadWhere(@Nullable String number, String predicate) {
        if (number == null) {
            throw new NotFoundException();
        }
        auditContext.about("case", number);
        CaseFile caseFile = findWhere(CaseNumber.parse(number).orElseThrow(NotFoundException::new), predicate)
                .orElseThrow(NotFoundException::new);
        if (caseFile.isErased()) {
            throw new ErasedException();
        }
        return caseFile;
    }

    /** Whoever is given a case has opened it with the first use case that finds it here: from then on it is not new. */
    private Optional<CaseFile> findWhere(CaseNumber number, String predicate) {
        Optional<FoundCase> found = access
                .bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseFileRepository$FoundCase(c, (" + CaseAccess.UNOPENED
                                + ")) from CaseFile c where c.number = :number and " + predicate,
                        FoundCase.class))
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
        found.filter(opened -> opened.unopened() != null)
                .ifPresent(opened -> accessGrants.markOpened(opened.caseFile().id(), user.id(), clock.instant()));
        return found.map(FoundCase::caseFile);
    }

    /** @param unopened one of the reader's grants under which it was not opened yet; null if there is none */
    record FoundCase(CaseFile caseFile, @Nullable Long unopened) {}
}
