package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.security.StaffId;

/** A partner user as offered for selection to colleagues of the same organisation. */
public record PartnerMember(StaffId id, String name) implements Serializable {}
