package vn.donghanh.loan.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

class LoanChannelVersionTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    @Test
    void versionIsValidFromItsFirstToItsLastDay() {
        LoanChannelVersion version = LoanChannels.neutral();
        assertThat(version.isValidOn(FROM.minusDays(1))).isFalse();
        assertThat(version.isValidOn(FROM)).isTrue();
        Stored.with(version, "validTo", FROM.plusDays(2));
        assertThat(version.isValidOn(FROM.plusDays(2))).isTrue();
        assertThat(version.isValidOn(FROM.plusDays(3))).isFalse();
    }

    @Test
    void groupIsRevealedByOneListenerWhoLearnsIt() {
        assertThat(LoanChannels.neutral().revealsGroup()).isFalse();
        assertThat(LoanChannels.revealing().revealsGroup()).isTrue();
    }

    @Test
    void rowSaysWhatEachListenerLearns() {
        LoanChannelRow row = LoanChannels.revealing().row();
        assertThat(row.nameKey()).isEqualTo("loan_channel.VBSP_REINTEG");
        assertThat(row.revealing()).isTrue();
        assertThat(row.sendable()).isTrue();
        assertThat(row.confirmed()).isFalse();
        assertThat(row.listeners())
                .extracting(
                        LoanChannelRow.ListenerFacts::listener,
                        LoanChannelRow.ListenerFacts::facts,
                        LoanChannelRow.ListenerFacts::revealing)
                .containsExactly(
                        tuple(LoanListener.LENDER, List.of(DisclosedFact.LOAN), false),
                        tuple(LoanListener.COMMUNE, List.of(DisclosedFact.CLIENT_GROUP), true));
    }

    @Test
    void channelWithoutLenderIsOnlyForClientsWhoGoAlone() {
        LoanChannelVersion version = LoanChannels.neutral();
        Stored.with(version, "lender", null);
        assertThat(version.row().sendable()).isFalse();
    }

    @Test
    void secondConfirmationIsRecordedWithTheChosenChannelOnly() {
        assertThat(reading(LoanChannels.revealing(), true).isRevealConfirmed()).isTrue();
        assertThat(reading(LoanChannels.revealing(), false).isRevealConfirmed()).isFalse();
        LoanReading neutral = reading(LoanChannels.neutral(), true);
        assertThat(neutral.isRevealConfirmed()).isFalse();
        assertThat(neutral.isChosen()).isTrue();
        assertThat(neutral.versionId()).isEqualTo(1);
        assertThat(neutral.readOn()).isEqualTo(FROM);
        assertThat(neutral.recordedBy()).isEqualTo(new StaffId(1));
    }

    private static LoanReading reading(LoanChannelVersion version, boolean chosen) {
        return new LoanReading("ref", new CaseId(7), version, chosen, FROM, Instant.EPOCH, new StaffId(1));
    }
}
