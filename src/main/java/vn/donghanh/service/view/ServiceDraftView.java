package vn.donghanh.service.view;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;

/** The user's own draft of a delivery; the delivery takes over its reference. */
public record ServiceDraftView(String ref, @Nullable DeliveryType type, String line, Instant savedAt)
        implements Serializable {}
