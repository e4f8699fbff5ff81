package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.account.DelegatedDecision;
import vn.donghanh.staff.DelegationQueries;

/** The page on which the director delegates names everything that a delegation opens. */
class DelegatedDecisionsTest {
    private static final Path PAGE = Path.of("src/main/webapp/account/delegations.xhtml");

    /** Who asks for a delegation, and what follows from it. */
    private static final Map<String, Set<DelegatedDecision>> ASKING = Map.of(
            "PlanApprovalPolicy", Set.of(DelegatedDecision.PLANS),
            "ClosingApprovalPolicy", Set.of(DelegatedDecision.CLOSINGS),
            "StayDecisionPolicy", Set.of(DelegatedDecision.STAYS),
            "LawfulRequestPolicy", Set.of(DelegatedDecision.AUTHORITIES),
            "PeriodSigningPolicy", Set.of(DelegatedDecision.PERIODS_AND_REPORTS),
            "CentreSignerQueries", Set.of(DelegatedDecision.FORMS),
            "TaskQueuePolicy", Set.of(DelegatedDecision.PLANS, DelegatedDecision.CLOSINGS, DelegatedDecision.STAYS));

    /** They say that somebody holds a delegation, or in which office somebody decided, and open nothing. */
    private static final Set<String> TELLING = Set.of("HandoverQueries", "LawfulRequestQueries");

    @Test
    void everyUseOfADelegationIsNamed() {
        Set<String> asking = Product.CLASSES.stream()
                .filter(type -> !type.isEquivalentTo(DelegationQueries.class))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(DelegationQueries.class)))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());
        asking.removeAll(TELLING);
        assertThat(asking)
                .as("name what the delegation opens here: a DelegatedDecision, and the class in this list")
                .isEqualTo(ASKING.keySet());
        assertThat(ASKING.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DelegatedDecision.values());
    }

    @Test
    void pageListsThemAll() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("value=\"#{delegationsPage.decisions}\" var=\"decision\"")
                .contains("#{texts.of(decision)}");
    }
}
