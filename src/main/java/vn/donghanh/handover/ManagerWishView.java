package vn.donghanh.handover;

import java.io.Serializable;
import java.time.Instant;

/** A client's wish as shown where a manager is chosen. A client who was never asked has none. */
public record ManagerWishView(WishedPerson person, boolean otherCommune, Instant recordedAt) implements Serializable {}
