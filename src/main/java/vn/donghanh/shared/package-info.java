/**
 * Shared kernel: business rules and exceptions, references, Vietnamese text, time, working days and settings.
 * Used by every feature.
 * Must not know any feature, nor any framework above Jakarta EE.
 */
@NullMarked
package vn.donghanh.shared;

import org.jspecify.annotations.NullMarked;
