package vn.donghanh.supportreferral;

import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;

/**
 * What a partner will be asked for.
 *
 * @param kind the kind of partner
 * @param help code of what it is asked for
 * @param need key of the recorded need that it answers; null if it answers none of them
 */
public record DraftSupportCommand(@Nullable PartnerBusinessKind kind, @Nullable String help, @Nullable String need) {}
