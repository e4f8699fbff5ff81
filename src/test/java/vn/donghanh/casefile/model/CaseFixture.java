package vn.donghanh.casefile.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.person.PersonRepository;
import vn.donghanh.person.RegisterPersonCommand;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.worklist.WorklistQueries;

/** Creates cases for server tests and takes them through the procedure's steps. Call it as a member of staff, through {@code StaffFixture.as}. */
@ApplicationScoped
public class CaseFixture {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    PersonRepository persons;

    @Inject
    WorklistQueries tasks;

    /** Opens a draft case as the current user. */
    @Transactional
    public CaseNumber open(String alias, TriageLevel level) {
        return open(alias, level, AgeBand.FROM_25_TO_34);
    }

    @Transactional
    public CaseNumber open(String alias, TriageLevel level, AgeBand age) {
        RegisterPersonCommand person =
                RegisterPersonCommand.empty().with(IdentityField.ALIAS, IdentityFieldValue.of(alias));
        return caseFiles
                .open(new OpenCaseCommand(
                        persons.register(person), IntakeMode.EMERGENCY, ReferralSource.SELF, age, level, true))
                .view()
                .number();
    }

    /** Opens a further case for a person who already has one. */
    @Transactional
    public CaseNumber openAnother(PersonRef person) {
        return caseFiles
                .open(new OpenCaseCommand(
                        person, IntakeMode.WALK_IN, ReferralSource.SELF, AgeBand.UNKNOWN, TriageLevel.LOW, true))
                .view()
                .number();
    }

    /** Opens a case of a client whose identity is unknown. */
    @Transactional
    public CaseNumber openUnnamed() {
        return caseFiles
                .open(new OpenCaseCommand(
                        persons.register(RegisterPersonCommand.empty()),
                        IntakeMode.EMERGENCY,
                        ReferralSource.SELF,
                        AgeBand.FROM_25_TO_34,
                        TriageLevel.LOW,
                        true))
                .view()
                .number();
    }

    /** Returns the kinds of this case's tasks in the current user's worklist, without the row limit of the page. */
    @Transactional
    public List<TaskKind> openTaskKinds(CaseNumber number) {
        return tasks.rows(Integer.MAX_VALUE).stream()
                .filter(task -> task.number().equals(number))
                .map(WorklistQueries.SelectedRow::kind)
                .toList();
    }

    @Transactional
    public void transition(CaseNumber number, CaseStep step) {
        caseFiles.transition(number, step, null);
    }

    /** Records an age band, as a date of birth does. */
    @Transactional
    public void recordAgeBand(CaseNumber number, AgeBand band) {
        caseFiles.recordAgeBand(number, band);
    }

    @Transactional
    public void assign(CaseNumber number, StaffId manager) {
        caseFiles.assign(number, manager);
    }

    @Transactional
    public CaseView get(CaseNumber number) {
        return caseFiles.get(number);
    }

    @Transactional
    public void grant(CaseNumber number, StaffId staff, AccessGround ground) {
        accessRepository.grant(caseFiles.get(number).id(), staff, ground, null);
    }

    /** Returns the steps of the shortest path from draft to this status. */
    public static List<CaseStep> stepsTo(CaseStatus goal) {
        Map<CaseStatus, List<CaseStep>> paths = new EnumMap<>(CaseStatus.class);
        paths.put(CaseStatus.DRAFT, List.of());
        Deque<CaseStatus> toVisit = new ArrayDeque<>(List.of(CaseStatus.DRAFT));
        while (!paths.containsKey(goal)) {
            CaseStatus current = toVisit.removeFirst();
            for (CaseStep step : current.steps()) {
                if (step != CaseStep.WITHDRAW
                        && step != CaseStep.GIVE_UP
                        && (step != CaseStep.MERGE || goal == CaseStatus.MERGED)
                        && !paths.containsKey(step.target())) {
                    List<CaseStep> path = new ArrayList<>(paths.get(current));
                    path.add(step);
                    paths.put(step.target(), path);
                    toVisit.addLast(step.target());
                }
            }
        }
        return paths.get(goal);
    }
}
