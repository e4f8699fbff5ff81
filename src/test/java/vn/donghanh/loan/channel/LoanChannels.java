package vn.donghanh.loan.channel;

import java.time.LocalDate;
import java.util.List;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.testing.Stored;

/** Channels as they come from the database. */
public final class LoanChannels {
    private LoanChannels() {}

    /** A channel of the bank that tells nothing about the client, up to 50 million and 60 months. */
    public static LoanChannelVersion neutral() {
        return version(1, "VBSP_JOB", new LoanChannelDisclosure(LoanListener.LENDER, DisclosedFact.LOAN));
    }

    /** A channel that tells the commune the group, and lends through savings groups with guarantee and confirmation. */
    public static LoanChannelVersion revealing() {
        LoanChannelVersion version = version(
                2,
                "VBSP_REINTEG",
                new LoanChannelDisclosure(LoanListener.LENDER, DisclosedFact.LOAN),
                new LoanChannelDisclosure(LoanListener.COMMUNE, DisclosedFact.CLIENT_GROUP));
        Stored.with(version, "asksGroup", true);
        Stored.with(version, "asksGuarantor", true);
        return Stored.with(version, "asksCommune", true);
    }

    private static LoanChannelVersion version(long id, String channel, LoanChannelDisclosure... disclosures) {
        LoanChannelVersion version = Stored.as(id, new LoanChannelVersion());
        Stored.with(version, "channel", channel);
        Stored.with(version, "lender", PartnerType.VBSP);
        Stored.with(version, "maxAmount", 50_000_000L);
        Stored.with(version, "maxMonths", 60);
        Stored.with(version, "yearlyRate", 660);
        Stored.with(version, "principalEvery", 6);
        Stored.with(version, "basis", "Nghị định");
        Stored.with(version, "validFrom", LocalDate.of(2020, 1, 1));
        return Stored.with(version, "disclosures", List.of(disclosures));
    }
}
