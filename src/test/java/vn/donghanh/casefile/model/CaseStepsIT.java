package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;

/** Tries every step from every status with every account: permitted accounts succeed, all others are refused. */
@ExtendWith(ArquillianExtension.class)
class CaseStepsIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CurrentUser user;

    @Resource
    UserTransaction transaction;

    private int refused;
    private int taken;
    private final List<String> mismatches = new ArrayList<>();

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @Test
    void everyStepIsRefusedToAccountsWithoutPermission() {
        Map<CaseStatus, CaseNumber> caseByStatus = new EnumMap<>(CaseStatus.class);
        for (CaseStatus status : CaseStatus.values()) {
            caseByStatus.put(status, caseIn(status));
        }
        List<String> usernames = staff.usernames();
        for (String username : usernames) {
            caseByStatus.forEach((status, number) -> staff.as(username, () -> tryAll(username, status, number)));
        }
        System.Logger log = System.getLogger(CaseStepsIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "steps: {0} tried by {1} accounts, {2} refused, {3} taken",
                refused + taken,
                usernames.size(),
                refused,
                taken);
        assertThat(mismatches).isEmpty();
        assertThat(refused + taken).isEqualTo(usernames.size() * CaseStatus.values().length * CaseStep.values().length);
        assertThat(taken).isPositive();
    }

    private void tryAll(String username, CaseStatus status, CaseNumber number) {
        boolean visible = isVisible(number); // a step that is taken is rolled back
        for (CaseStep step : CaseStep.values()) {
            // SPLIT is taken through the merge alone, which stores the earlier status
            boolean permitted =
                    visible && status.steps().contains(step) && step.isOpenTo(user) && step != CaseStep.SPLIT;
            String outcome = attempt(number, step);
            if (outcome.equals("taken")) {
                taken++;
            } else {
                refused++;
            }
            String expected = permitted ? "taken" : visible ? "refused" : "not found";
            if (!outcome.equals(expected)) {
                mismatches.add(username + " " + step + " from " + status + ": " + outcome + " instead of " + expected);
            }
        }
    }

    private boolean isVisible(CaseNumber number) {
        try {
            cases.get(number);
            return true;
        } catch (NotFoundException hidden) {
            return false;
        }
    }

    private String attempt(CaseNumber number, CaseStep step) {
        try {
            transaction.begin();
            try {
                caseFiles.transition(number, step, null);
                return "taken";
            } catch (NotFoundException hidden) {
                return "not found";
            } catch (RuleViolationException refusal) {
                return "refused";
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseNumber caseIn(CaseStatus status) {
        List<CaseNumber> opened = new ArrayList<>();
        staff.as("duty1", () -> opened.add(cases.open("Chị Sương " + RandomReference.random(), TriageLevel.MEDIUM)));
        CaseNumber number = opened.get(0);
        staff.as("lead1", () -> {
            cases.assign(number, staff.id("worker1"));
            cases.grant(number, staff.id("counsellor1"), AccessGround.TEAM);
        });
        for (CaseStep step : CaseFixture.stepsTo(status)) {
            staff.as(accountFor(step), () -> cases.transition(number, step));
        }
        return number;
    }

    private static String accountFor(CaseStep step) {
        return switch (step) {
            case SCREEN -> "duty1";
            case ACCEPT, DECLINE, PAUSE, REOPEN, FINISH_REVIEW_CHANGED, RETURN_PLAN, RETURN_CLOSING -> "lead1";
            case APPROVE_PLAN, CLOSE, CLOSE_WITH_FOLLOW_UP, GIVE_UP -> "director1";
            case MERGE, SPLIT -> "lead1";
            case WITHDRAW -> "dpo1";
            case BEGIN_ASSESSMENT,
                    COMPLETE_ASSESSMENT,
                    SUBMIT_PLAN,
                    BEGIN_REVIEW,
                    FINISH_REVIEW,
                    RESUME,
                    REQUEST_CLOSING,
                    END_FOLLOW_UP,
                    RESTART -> "worker1";
        };
    }
}
