package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.stay.EnquiryChannel;

/** An enquiry about a resident. */
public record StayEnquiryRow(EnquiryChannel channel, Instant at, String actor, String words) implements Serializable {}
