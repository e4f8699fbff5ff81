package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.util.List;

/**
 * An outreach contact in the list: its newest version, with the earlier ones.
 *
 * @param lineRef the reference shared by its versions
 * @param correctable whether the reader may correct it
 * @param earlier newest first
 */
public record OutreachRow(
        String lineRef, OutreachVersionView newest, boolean correctable, List<OutreachVersionView> earlier)
        implements Serializable {}
