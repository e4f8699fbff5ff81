package vn.donghanh.referral.view;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Contact for questions about a referral.
 *
 * @param phone of the partner, for users who may see its name
 * @param author of the referral, who can call the partner, for all other users
 */
public record ReferralContactView(@Nullable String phone, @Nullable String author) implements Serializable {}
