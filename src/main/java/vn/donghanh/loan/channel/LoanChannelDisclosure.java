package vn.donghanh.loan.channel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** That a channel tells something to somebody. */
@Embeddable
public record LoanChannelDisclosure(
        @Enumerated(EnumType.STRING) LoanListener listener, @Enumerated(EnumType.STRING) DisclosedFact fact)
        implements Serializable {}
