package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.BusinessRule;

/** Every rule that keeps people from deciding on their own proposal is tried by {@code FourEyesIT} with every pair of roles. */
class FourEyesRulesTest {
    private static final Pattern OWN = Pattern.compile("(.*_)?(OWN|ANOTHER|ONESELF|SAME_PERSON|SECOND_PERSON)(_.*)?");
    private static final Path TESTS = Path.of("src/test/java/vn/donghanh");

    /** The rules that {@code FourEyesIT} does not meet, each with the test that does. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            // FourEyesIT meets it as "not found": the reviewer's own opening is in no list of openings
            "BreakGlassRule.OWN_OPENING", "breakglass/BreakGlassTest.java",
            // the same, in BreakGlassIT.nobodyAllowsTheirOwnRequest
            "BreakGlassRule.OWN_REQUEST", "breakglass/BreakGlassAllowanceTest.java",
            // the owner of the lost device is not signed in
            "StaffRule.LOSS_BY_ANOTHER", "signin/factor/AccountRecoveryIT.java",
            // an account belongs to one unit: only who moved between the two could answer their own proposal
            "TransferRule.OWN_PROPOSAL", "handover/CaseTransferTest.java",
            // the one who arranges a cover chooses the other; there is no proposal
            "CoverRule.OWN_ACCESS", "staff/cover/CoverTest.java",
            // nobody has a role before the set-up is done
            "StaffRule.SETUP_SAME_PERSON", "setup/SetupCommandTest.java");

    /** The rules that no post meets: one account cannot hold the two roles, or the page offers no such value. */
    private static final Set<String> NOT_POSTED =
            Set.of("CaseAuditRule.OWN_PROPOSAL", "StaffRule.ROLE_NOT_FOR_ONESELF");

    @Test
    void everyRuleAboutOwnProposalsIsTriedWithAllRoles() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(12);
        assertThat(untriedBy("security/FourEyesIT.java"))
                .as("rules for which FourEyesIT needs a decision, or this test the one that tries them instead")
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }

    @Test
    void everyRuleAboutOwnProposalsIsTriedByPosts() throws IOException {
        Set<String> untried = untriedBy("ui/forms/OwnDecision.java");
        untried.retainAll(untriedBy("ui/forms/DecisionPostsIT.java"));
        assertThat(untried)
                .as("rules for which OwnDecision needs a form")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ELSEWHERE.keySet().stream(), NOT_POSTED.stream())
                        .toList());
    }

    private static Set<String> untriedBy(String test) throws IOException {
        String tried = Files.readString(TESTS.resolve(test));
        Set<String> untried = rules();
        untried.removeIf(rule -> tried.contains(rule + ",") || tried.contains(rule + ".key()"));
        return untried;
    }

    @Test
    void rulesTriedElsewhereAreNamedThere() throws IOException {
        for (Map.Entry<String, String> rule : ELSEWHERE.entrySet()) {
            assertThat(Files.readString(TESTS.resolve(rule.getValue()))).contains(rule.getKey());
        }
    }

    private static Set<String> rules() {
        return Product.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(BusinessRule.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> OWN.matcher(constant.name()).matches())
                .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
