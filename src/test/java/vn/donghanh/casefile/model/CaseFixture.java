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
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.person.PersonRepository;
import vn.donghanh.person.RegisterPersonCommand;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.worklist.WorklistQueries;

/** Cases for tests in the server, brought to where they stand by the steps that lead there. Call it as someone, through {@code StaffFixture.as}. */
@ApplicationScoped
public class CaseFixture {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    PersonRepository persons;

    @Inject
    WorklistQueries tasks;

    /** Opened by whoever runs this, still a draft. */
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
                        persons.register(person), IntakeMode.EMERGENCY, ReferralSource.SELF, age, level))
                .number();
    }

    /** A second case of somebody who has one. */
    @Transactional
    public CaseNumber openAnother(PersonRef person) {
        return caseFiles
                .open(new OpenCaseCommand(
                        person, IntakeMode.WALK_IN, ReferralSource.SELF, AgeBand.UNKNOWN, TriageLevel.LOW))
                .number();
    }

    /** Of a client who told nothing of who she is. */
    @Transactional
    public CaseNumber openUnnamed() {
        return caseFiles
                .open(new OpenCaseCommand(
                        persons.register(RegisterPersonCommand.empty()),
                        IntakeMode.EMERGENCY,
                        ReferralSource.SELF,
                        AgeBand.FROM_25_TO_34,
                        TriageLevel.LOW))
                .number();
    }

    /** What of this case stands in the work of whoever runs this, however much else does: a page shows the first of it alone. */
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
        access.grant(caseFiles.get(number).id(), staff, ground, null);
    }

    /** The shortest way from a draft to this status. */
    public static List<CaseStep> stepsTo(CaseStatus goal) {
        Map<CaseStatus, List<CaseStep>> ways = new EnumMap<>(CaseStatus.class);
        ways.put(CaseStatus.DRAFT, List.of());
        Deque<CaseStatus> toVisit = new ArrayDeque<>(List.of(CaseStatus.DRAFT));
        while (!ways.containsKey(goal)) {
            CaseStatus here = toVisit.removeFirst();
            for (CaseStep step : here.steps()) {
                if (step != CaseStep.WITHDRAW
                        && step != CaseStep.GIVE_UP
                        && (step != CaseStep.MERGE || goal == CaseStatus.MERGED)
                        && !ways.containsKey(step.target())) {
                    List<CaseStep> way = new ArrayList<>(ways.get(here));
                    way.add(step);
                    ways.put(step.target(), way);
                    toVisit.addLast(step.target());
                }
            }
        }
        return ways.get(goal);
    }
}
