package vn.donghanh.referral.view;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentPolicy;

/** The client's valid consents for one partner. */
public record PartnerConsentView(
        ConsentPolicy.@Nullable ValidConsent minimum, ConsentPolicy.@Nullable ValidConsent identity)
        implements Serializable {}
