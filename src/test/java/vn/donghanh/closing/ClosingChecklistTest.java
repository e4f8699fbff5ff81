package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.OpenItems;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.BeansFixture;
import vn.donghanh.testing.DeadlinesFixture;
import vn.donghanh.testing.UserFixture;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ClosingChecklistTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final CaseView CASE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
    private static final int SPAN = 60;
    private static final OpenItem LATER = OpenItems.task("later", TaskKind.CONSENT_ASK, NOW.plusSeconds(60), false);
    private static final OpenItem SOONER = OpenItems.task("sooner", TaskKind.CONSENT_ASK, NOW, false);

    private final ClosingChecklist checklist = new ClosingChecklist();
    private final List<OpenItem> open = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private boolean followUpAnswered;
    private boolean followUpGranted;
    private ContactAttemptProvider.AttemptSummary tried = ContactAttemptProvider.AttemptSummary.NEVER;

    @BeforeEach
    void prepare() {
        checklist.blockers = BeansFixture.of();
        checklist.openItemProviders = BeansFixture.of(provider(OpenItemKind.TASK), provider(OpenItemKind.REFERRAL));
        checklist.attempts = new ContactAttemptProvider() {
            @Override
            public boolean isReached(CaseView caseView) {
                return false;
            }

            @Override
            public AttemptSummary summary(CaseView caseView) {
                return tried;
            }
        };
        checklist.consents = new ConsentPolicy() {
            @Override
            public boolean hasAnswer(CaseId caseId, ConsentScope scope) {
                return scope == ConsentScope.FOLLOW_UP_AFTER && followUpAnswered;
            }

            @Override
            public boolean agrees(CaseId caseId, ConsentScope scope) {
                return scope == ConsentScope.FOLLOW_UP_AFTER && followUpGranted;
            }
        };
        checklist.user = UserFixture.with(Role.CASE_MANAGER);
        checklist.deadlines = new DeadlinesFixture(SPAN);
        checklist.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonHasItsOwnConditions(CaseClosingReason reason) {
        assertThat(missing(reason))
                .isEqualTo(
                        switch (reason) {
                            case GOALS_MET,
                                    PARTIAL_STABLE,
                                    CLIENT_WITHDREW,
                                    TRANSFERRED,
                                    MOVED_AWAY,
                                    NOT_ELIGIBLE -> List.of(ClosingRule.FOLLOW_UP_NOT_ASKED);
                            case LOST_CONTACT -> List.of(ClosingRule.CONTACT_NOT_LOST);
                            case DETAINED, DECEASED, DUPLICATE, ENTERED_IN_ERROR -> List.of();
                        });
        followUpAnswered = true;
        tried = attempts(3, 2, SPAN);
        assertThat(missing(reason)).isEmpty();
    }

    @Test
    void draftWithoutReasonIsAskedOnlyWhatEveryClosingIs() {
        assertThat(checklist.findBlockers(CASE, null)).isEmpty();
        ClosingBlocker.Blocker stay = new ClosingBlocker.Blocker(ClosingRule.GOING_ON, List.of(), "/stay/");
        checklist.blockers = BeansFixture.of(caseView -> List.of(stay), caseView -> List.of());
        assertThat(checklist.findBlockers(CASE, null)).containsExactly(stay);
    }

    @Test
    void lostContactSaysHowOftenAndHowLongItWasTried() {
        tried = attempts(2, 1, 10);
        assertThat(checklist.findBlockers(CASE, CaseClosingReason.LOST_CONTACT))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.arguments().toString())
                            .isEqualTo(List.of(2, 1, 10L, SPAN).toString());
                    assertThat(blocker.page()).isEqualTo("/note/contact/");
                });
    }

    @Test
    void openItemsComeByDueTimeWithoutThoseOfAnother() {
        OpenItem about = OpenItem.task(CASE, "about", TaskKind.CONSENT_ASK, null, "referral", NOW, false);
        OpenItem alone = OpenItem.task(CASE, "alone", TaskKind.CONSENT_ASK, null, "gone", NOW.plusSeconds(1), false);
        OpenItem referral =
                OpenItem.external(OpenItemKind.REFERRAL, "referral", ClosingStatus.DRAFT, null, true, "/referral/");
        open.addAll(List.of(LATER, referral, about, alone, SOONER));
        assertThat(checklist.openItems(CASE)).containsExactly(SOONER, alone, LATER, referral);
    }

    @Test
    void readerSeesOnlyItemsOfOwnPermissions() {
        open.add(OpenItems.task("stay", TaskKind.STAY_ADMISSION, NOW, false));
        open.add(SOONER);
        checklist.user = UserFixture.with(Role.COUNSELLOR);
        assertThat(checklist.openItemsForReader(CASE)).isEqualTo(visibleTo(Role.COUNSELLOR));
        checklist.user = UserFixture.with(Role.CASE_MANAGER);
        assertThat(checklist.openItemsForReader(CASE))
                .isEqualTo(visibleTo(Role.CASE_MANAGER))
                .hasSize(2);
    }

    @Test
    void eachItemEndsAsAnsweredInTheRequestersName() {
        open.addAll(List.of(SOONER, LATER));
        ClosingRequest request = request(
                CaseClosingReason.DECEASED,
                Map.of(
                        SOONER.ref(),
                        OpenItemAnswer.of("a", SOONER, OpenItemResolution.DONE, NOW.minusSeconds(5), null),
                        LATER.ref(),
                        OpenItemAnswer.of("b", LATER, OpenItemResolution.DECLINED, null, new byte[] {1})));
        Instant closed = NOW.plus(Duration.ofDays(1));
        checklist.resolveOpenItems(CASE, request, closed);
        assertThat(ended)
                .containsExactlyInAnyOrder(
                        "TASK sooner DONE " + WORKER + " " + NOW.minusSeconds(5),
                        "TASK later DECLINED " + WORKER + " " + closed);
    }

    @Test
    void everythingMissingIsRefusedTogether() {
        open.add(SOONER);
        ClosingRequest request = request(CaseClosingReason.GOALS_MET, Map.of());
        List<Precondition> gaps = checklist.gaps(CASE, request);
        assertThat(gaps)
                .extracting(Precondition::rule)
                .containsExactly(ClosingRule.LEFT_OPEN, ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(gaps.get(0).field()).isEqualTo("due:0:ending");
        RuleViolationException refused =
                catchThrowableOfType(RuleViolationException.class, () -> checklist.check(CASE, request));
        assertThat(refused.allViolations())
                .extracting(RuleViolationException::rule)
                .containsExactly(ClosingRule.LEFT_OPEN, ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(refused.allViolations().get(0).field())
                .as("who decides can only return it")
                .isEqualTo("returnReason");
        open.clear();
        followUpAnswered = true;
        assertThatCode(() -> checklist.check(CASE, request)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void clientIsFollowedUpOnlyWithConsent(CaseClosingReason reason) {
        assertThat(checklist.followUpAllowed(CASE, reason)).isFalse();
        followUpGranted = true;
        assertThat(checklist.followUpAllowed(CASE, reason)).isEqualTo(reason.allowsFollowUp());
    }

    private List<OpenItem> visibleTo(Role role) {
        return open.stream()
                .filter(item -> item.isVisibleTo(UserFixture.with(role)))
                .toList();
    }

    private List<?> missing(CaseClosingReason reason) {
        return checklist.findBlockers(CASE, reason).stream()
                .map(ClosingBlocker.Blocker::rule)
                .toList();
    }

    private static ContactAttemptProvider.AttemptSummary attempts(int attempts, int channels, int days) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return new ContactAttemptProvider.AttemptSummary(attempts, channels, first, first.plusDays(days));
    }

    private static ClosingRequest request(CaseClosingReason reason, Map<String, OpenItemAnswer> answers) {
        ClosingRequest request = ClosingRequest.begin("r", CASE, 1);
        request.saveDraft(
                reason,
                reason.measuresOutcomes() ? ClosingRequestTest.answered() : Map.of(),
                ClosingRequestTest.WORKING,
                new byte[] {1},
                WORKER,
                NOW);
        request.recordAnswers(answers);
        request.request(WORKER, NOW);
        return request;
    }

    private OpenItemProvider provider(OpenItemKind kind) {
        return new OpenItemProvider() {
            @Override
            public OpenItemKind itemKind() {
                return kind;
            }

            @Override
            public List<OpenItem> openItems(CaseView caseView) {
                return open.stream().filter(item -> item.itemKind() == kind).toList();
            }

            @Override
            public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
                ended.add(kind + " " + ref + " " + resolution + " " + staffId + " " + at);
            }
        };
    }
}
