package vn.donghanh.loan.channel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.PartnerType;

/**
 * A channel through which clients can borrow, as it is from one day on: what it tells to whom, what it asks for, and its parameters with their legal
 * basis. A change is a new version. Versions are data and are never changed by the program.
 */
@Entity
@Table(name = "loan_channel_version")
public class LoanChannelVersion {
    /** The list of channels. */
    public static final String CHANNELS = "loan_channel";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String channel;

    private int place;

    @Enumerated(EnumType.STRING)
    private @Nullable PartnerType lender;

    private @Nullable Long maxAmount;
    private @Nullable Integer yearlyRate;
    private @Nullable Integer maxMonths;
    private int principalEvery;
    private boolean asksGroup;
    private boolean asksGuarantor;
    private boolean asksCommune;
    private String basis;
    private boolean confirmed;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "loan_channel_disclosure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderBy("listener, fact")
    private List<LoanChannelDisclosure> disclosures = new ArrayList<>();

    protected LoanChannelVersion() {}

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Returns whether somebody learns to which group the client belongs. */
    public boolean revealsGroup() {
        return disclosures.stream().anyMatch(disclosure -> disclosure.fact().isRevealing());
    }

    public Long id() {
        return id;
    }

    /** Returns the code of the channel in the list {@link #CHANNELS}. */
    public String channel() {
        return channel;
    }

    int place() {
        return place;
    }

    /** Returns the type of partner to which the Centre can send the loan file; null if the client goes alone. */
    public @Nullable PartnerType lender() {
        return lender;
    }

    /** Returns how many months lie between two instalments of the principal. */
    public int principalEvery() {
        return principalEvery;
    }

    /** Returns the highest amount of a loan; null if none is known. */
    public @Nullable Long maxAmount() {
        return maxAmount;
    }

    /** Returns the longest term; null if none is known. */
    public @Nullable Integer maxMonths() {
        return maxMonths;
    }

    public boolean asksGroup() {
        return asksGroup;
    }

    public boolean asksGuarantor() {
        return asksGuarantor;
    }

    public boolean asksCommune() {
        return asksCommune;
    }

    /** Returns the version as pages show it. */
    public LoanChannelRow row() {
        Map<LoanListener, List<DisclosedFact>> facts = new EnumMap<>(LoanListener.class);
        disclosures.forEach(disclosure -> facts.computeIfAbsent(disclosure.listener(), listener -> new ArrayList<>())
                .add(disclosure.fact()));
        return new LoanChannelRow(
                id,
                CHANNELS + "." + channel,
                facts.entrySet().stream()
                        .map(entry -> new LoanChannelRow.ListenerFacts(
                                entry.getKey(),
                                entry.getValue().stream().sorted().toList()))
                        .toList(),
                revealsGroup(),
                lender != null,
                asksGroup,
                asksGuarantor,
                asksCommune,
                maxAmount,
                yearlyRate,
                maxMonths,
                basis,
                confirmed);
    }
}
