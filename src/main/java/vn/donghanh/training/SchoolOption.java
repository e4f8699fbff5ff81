package vn.donghanh.training;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.partner.PartnerOption;

/**
 * A school that can be selected.
 *
 * @param near whether it serves the client's place of residence
 * @param consent the client's valid consent for this school; null if there is none
 */
public record SchoolOption(PartnerOption school, boolean near, ConsentPolicy.@Nullable ValidConsent consent)
        implements Serializable {}
