package vn.donghanh.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.SealedJson;

/** Tests versions of deliveries and the tables of kinds and outcomes. */
class ServiceDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId GIVER = new StaffId(2);
    private static final byte[] SEALED = {1};

    /** The longest text that fits into the first block of an encrypted value. */
    private static final int ONE_BLOCK = 31;

    private final CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);

    @Test
    void correctionIsANewVersionThatNamesTheOldOne() {
        ServiceDelivery first = first(content(DeliveryType.TRANSPORT, false));
        ServiceDelivery second = first.nextVersion(
                RandomReference.random(), content(DeliveryType.HOME_VISIT, false), WORKER, NOW.plusSeconds(60));
        assertThat(first.versionNumber()).isEqualTo(1);
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.lineRef()).isEqualTo(first.ref());
        assertThat(second.openType()).isEqualTo(DeliveryType.HOME_VISIT);
        assertThat(first.openType()).isEqualTo(DeliveryType.TRANSPORT);
        assertThat(second.recordedAt()).isAfter(first.recordedAt());
    }

    @Test
    void mistakeKeepsWhatWasEnteredAndCountsForNothing() {
        ServiceDelivery first = first(content(DeliveryType.TRANSPORT, true));
        ServiceDelivery mistake = first.asMistake(RandomReference.random(), null, SEALED, WORKER, NOW);
        assertThat(first.isGiven()).isTrue();
        assertThat(mistake.isGiven()).isFalse();
        assertThat(mistake.isMistake()).isTrue();
        assertThat(mistake.openType()).isEqualTo(DeliveryType.TRANSPORT);
        assertThat(mistake.cost()).isEqualTo(first.cost());
        assertThat(mistake.needsConfirmation()).isFalse();
    }

    @Test
    void versionHoldsWhatWasEntered() {
        ServiceCost cost = new ServiceCost(600_000L, true, "CENTRE", null);
        ServiceDelivery delivery = ServiceDelivery.first(
                "d",
                caseView,
                new ServiceDelivery.Content(
                        DeliveryType.TRANSPORT,
                        ServiceItem.single(DeliveryType.TRANSPORT),
                        "kind",
                        null,
                        DeliveryOutcome.PARTIAL,
                        DAY,
                        GIVER,
                        "need",
                        "action",
                        "matter",
                        cost,
                        true,
                        SEALED),
                WORKER,
                NOW);
        ServiceDelivery mistake = delivery.asMistake("m", null, SEALED, WORKER, NOW);
        for (ServiceDelivery version : List.of(delivery, mistake)) {
            assertThat(version.lineRef()).isEqualTo("d");
            assertThat(version.caseId()).isEqualTo(caseView.id());
            assertThat(version.episode()).isEqualTo(caseView.episode());
            assertThat(version.isSealed()).isFalse();
            assertThat(version.isSession()).isFalse();
            assertThat(version.matterSealed()).isNull();
            assertThat(version.openQuantity()).isEqualTo(1);
            assertThat(version.openUnit()).isEqualTo(DeliveryType.TRANSPORT.unit());
            assertThat(version.outcome()).isEqualTo(DeliveryOutcome.PARTIAL);
            assertThat(version.happenedOn()).isEqualTo(DAY);
            assertThat(version.givenBy()).isEqualTo(GIVER);
            assertThat(version.recordedBy()).isEqualTo(WORKER);
            assertThat(version.isBy(WORKER)).isTrue();
            assertThat(version.isBy(GIVER)).isFalse();
            assertThat(version.needKey()).isEqualTo("need");
            assertThat(version.legalMatter()).isEqualTo("matter");
            assertThat(version.actionKey()).isEqualTo("action");
            assertThat(version.cost()).isEqualTo(cost);
            assertThat(version.lineSealed()).isEqualTo(SEALED);
        }
        assertThat(delivery.needsConfirmation()).isTrue();
        assertThat(first(content(DeliveryType.CONDOMS, false)).matterSealed()).isEqualTo(SEALED);
        assertThat(first(content(DeliveryType.INDIVIDUAL_COUNSELLING, false)).isSession())
                .isTrue();
    }

    @Test
    void sealedKindLeavesKindAndQuantityOutOfTheRow() {
        ServiceDelivery delivery = first(content(DeliveryType.CONDOMS, false));
        assertThat(delivery.isSealed()).isTrue();
        assertThat(delivery.openType()).isNull();
        assertThat(delivery.openQuantity()).isNull();
        assertThat(delivery.openUnit()).isNull();
        assertThat(delivery.group()).isEqualTo(ServiceGroup.HEALTH);
        assertThat(delivery.neutralLabelKey()).isEqualTo("DeliveryType.HEALTH_SUPPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, true, true, true, false",
        "PARTIAL, true, false, true, true",
        "STOPPED, true, false, true, true",
        "DECLINED, false, false, false, false",
        "NOT_COME, false, false, true, false",
        "NOT_AVAILABLE, false, false, false, true",
        "CANCELLED, false, false, false, true"
    })
    void eachOutcomeSaysWhatItNeeds(
            DeliveryOutcome outcome, boolean given, boolean access, boolean cost, boolean line) {
        assertThat(outcome.isGiven()).isEqualTo(given);
        assertThat(outcome.isAccess()).isEqualTo(access);
        assertThat(outcome.mayCost()).isEqualTo(cost);
        assertThat(outcome.needsLine()).isEqualTo(line);
    }

    @Test
    void sealedKindsFillOneBlockWhateverTheyAre() {
        List<DeliveryType> sealed = Arrays.stream(DeliveryType.values())
                .filter(DeliveryType::isSealed)
                .toList();
        assertThat(sealed).hasSizeGreaterThan(5).allMatch(DeliveryType::isHealthWork);
        assertThat(sealed).extracting(DeliveryType::sealedCode).doesNotHaveDuplicates();
        for (DeliveryType type : sealed) {
            assertThat(DeliveryType.ofSealedCode(type.sealedCode())).isEqualTo(type);
            assertThat(type.needKind()).isNotNull();
            for (ServiceUnit unit : ServiceUnit.values()) {
                String text = SealedJson.write(
                        new ServiceCipher.SealedItem(type.sealedCode(), ServiceItem.MAX_QUANTITY, unit.sealedCode()));
                assertThat(text.length()).isLessThanOrEqualTo(ONE_BLOCK);
                assertThat(ServiceUnit.ofSealedCode(unit.sealedCode())).isEqualTo(unit);
            }
        }
    }

    @Test
    void accompanimentToAClinicIsSealedWithItsLength() {
        assertThat(DeliveryType.CLINIC_ACCOMPANIMENT.isSealed()).isTrue();
        ServiceCipher.SealedItem sealed = ServiceCipher.SealedItem.of(
                DeliveryType.CLINIC_ACCOMPANIMENT,
                ServiceItem.meeting(
                        DeliveryType.CLINIC_ACCOMPANIMENT, new ServiceMeeting(ServiceMeeting.MAX_MINUTES, null)));
        assertThat(SealedJson.write(sealed).length()).isLessThanOrEqualTo(ONE_BLOCK);
        ServiceItem item = sealed.toItem();
        assertThat(item.type()).isEqualTo(DeliveryType.CLINIC_ACCOMPANIMENT);
        assertThat(item.quantity()).isEqualTo(1);
        assertThat(item.unit()).isEqualTo(ServiceUnit.TRIP);
        assertThat(item.meeting().minutes()).isEqualTo(ServiceMeeting.MAX_MINUTES);
        assertThat(first(content(DeliveryType.CLINIC_ACCOMPANIMENT, false)).openMinutes())
                .isNull();
    }

    @Test
    void lengthOfAnOpenMeetingStandsInTheRowAndStaysWithAMistake() {
        ServiceDelivery delivery = ServiceDelivery.first(
                RandomReference.random(), caseView, meeting(DeliveryType.COURT_ACCOMPANIMENT), WORKER, NOW);
        assertThat(delivery.openMinutes()).isEqualTo(45);
        assertThat(delivery.asMistake(RandomReference.random(), null, null, WORKER, NOW)
                        .openMinutes())
                .isEqualTo(45);
    }

    @Test
    void sessionsAndAccompanimentsAreMeetings() {
        assertThat(Arrays.stream(DeliveryType.values()).filter(DeliveryType::isMeeting))
                .containsExactlyInAnyOrder(
                        DeliveryType.INDIVIDUAL_COUNSELLING,
                        DeliveryType.GROUP_COUNSELLING,
                        DeliveryType.FAMILY_COUNSELLING,
                        DeliveryType.CRISIS_INTERVENTION,
                        DeliveryType.CLINIC_ACCOMPANIMENT,
                        DeliveryType.COURT_ACCOMPANIMENT,
                        DeliveryType.OFFICE_ACCOMPANIMENT,
                        DeliveryType.OTHER_ACCOMPANIMENT);
        assertThat(DeliveryType.sessions())
                .extracting(DeliveryType::code)
                .containsExactlyInAnyOrder("C01", "C02", "C03", "C04");
    }

    @Test
    void nextDayLiesAheadAndWithinAYear() {
        assertThat(unmet(null)).isEmpty();
        assertThat(unmet(DAY.plusDays(1))).isEmpty();
        assertThat(unmet(DAY.plusYears(1))).isEmpty();
        assertThat(unmet(DAY)).containsExactly(ServiceRule.NEXT_DAY_PAST);
        assertThat(unmet(DAY.plusYears(1).plusDays(1))).containsExactly(ServiceRule.NEXT_DAY_TOO_FAR);
    }

    private static List<BusinessRule> unmet(@Nullable LocalDate next) {
        return new ServiceMeeting(null, next)
                .nextDayConditions(DAY).stream()
                        .filter(condition -> !condition.met())
                        .map(Precondition::rule)
                        .toList();
    }

    private static ServiceDelivery.Content meeting(DeliveryType type) {
        return new ServiceDelivery.Content(
                type,
                ServiceItem.meeting(type, new ServiceMeeting(45, null)),
                null,
                null,
                DeliveryOutcome.DELIVERED,
                DAY,
                GIVER,
                null,
                null,
                null,
                ServiceCost.NONE,
                false,
                null);
    }

    @Test
    void formOfHarmReductionCountsByItsOwnCodes() {
        assertThat(Arrays.stream(DeliveryType.values())
                        .map(DeliveryType::harmReductionCode)
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrder(
                        "CONDOM", "LUBE", "NSP", "BCC", "SELF_TEST_HIV", "PREP_INFO", "NALOXONE", "VIOLENCE_CARD");
    }

    @Test
    void everyKindHasAStatutoryCodeAndANeutralName() {
        assertThat(DeliveryType.values()).allMatch(type -> type.code().matches("[ECHRVLS]\\d{2}"));
        assertThat(DeliveryType.values())
                .allMatch(type -> type.neutralLabelKey().equals(type.labelKey()) != type.isSealed());
    }

    @Test
    void hearingIsAnsweredByAnAccompanimentAnyReaderKnows() {
        assertThat(Arrays.stream(DeliveryType.values()).filter(DeliveryType::mayAnswerHearing))
                .containsExactlyInAnyOrder(
                        DeliveryType.COURT_ACCOMPANIMENT,
                        DeliveryType.OFFICE_ACCOMPANIMENT,
                        DeliveryType.OTHER_ACCOMPANIMENT);
    }

    @Test
    void healthWorkIsTheGroupOfHealth() {
        assertThat(DeliveryType.healthWork())
                .contains(DeliveryType.CONDOMS, DeliveryType.CLINIC_ACCOMPANIMENT)
                .doesNotContain(DeliveryType.HEALTH_INSURANCE, DeliveryType.TRANSPORT);
        assertThat(DeliveryType.HEALTH_INSURANCE.isHealthWork()).isFalse();
        assertThat(DeliveryType.CONDOMS.area()).isEqualTo(ServiceArea.HARM_REDUCTION);
        assertThat(DeliveryType.TRANSPORT.labelKey()).isEqualTo("DeliveryType.TRANSPORT");
    }

    @Test
    void costDropsWhatDoesNotBelongToIt() {
        ServiceCost cost = new ServiceCost(null, true, "CENTRE", MissingReason.UNKNOWN);
        assertThat(cost.cash()).isFalse();
        assertThat(cost.fundingMissing()).isNull();
    }

    @Test
    void whatIsGivenForALivelihoodIsKeptInEachVersion() {
        ServiceItem machine = ServiceItem.support(LivelihoodItem.MACHINE, 2, ServiceUnit.PIECE);
        ServiceDelivery support = first(content(machine));
        ServiceDelivery mistake = support.asMistake(RandomReference.random(), null, SEALED, WORKER, NOW);
        assertThat(support.livelihood()).isEqualTo(LivelihoodItem.MACHINE);
        assertThat(mistake.livelihood()).isEqualTo(LivelihoodItem.MACHINE);
        assertThat(first(content(DeliveryType.TRANSPORT, false)).livelihood()).isNull();
    }

    @Test
    void onlyALivelihoodHasAKindOfSupport() {
        ServiceItem ride =
                new ServiceItem(DeliveryType.TRANSPORT, 1, ServiceUnit.TRIP, ServiceMeeting.NONE, LivelihoodItem.TOOLS);
        assertThat(ride.livelihood()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TOOLS, SET, false",
        "MACHINE, PIECE, false",
        "SEED, SET, false",
        "GOODS, SET, false",
        "STALL, TIME, false",
        "GRANT, TIME, true",
        "OTHER, TIME, false"
    })
    void kindsOfSupportHaveTheirUnit(LivelihoodItem item, ServiceUnit unit, boolean money) {
        assertThat(item.unit()).isEqualTo(unit);
        assertThat(item.isMoney()).isEqualTo(money);
    }

    private ServiceDelivery first(ServiceDelivery.Content content) {
        return ServiceDelivery.first(RandomReference.random(), caseView, content, WORKER, NOW);
    }

    private static ServiceDelivery.Content content(DeliveryType type, boolean aboveBound) {
        return content(type, ServiceItem.single(type), aboveBound);
    }

    private static ServiceDelivery.Content content(ServiceItem support) {
        return content(DeliveryType.LIVELIHOOD_SUPPORT, support, false);
    }

    private static ServiceDelivery.Content content(DeliveryType type, ServiceItem item, boolean aboveBound) {
        return new ServiceDelivery.Content(
                type,
                item,
                null,
                type.isSealed() ? SEALED : null,
                DeliveryOutcome.DELIVERED,
                DAY,
                GIVER,
                null,
                null,
                null,
                new ServiceCost(600_000L, true, "CENTRE", null),
                aboveBound,
                null);
    }
}
