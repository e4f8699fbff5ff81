package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.security.StaffId;

/** Somebody of a partner organisation, as her colleagues there may choose her. */
public record PartnerMember(StaffId id, String name) implements Serializable {}
