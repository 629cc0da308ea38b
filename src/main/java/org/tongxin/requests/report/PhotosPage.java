package org.tongxin.requests.report;

import java.util.List;
import java.util.UUID;
import org.tongxin.ui.FormErrors;

/**
 * Photos, none or several.
 *
 * @param kept ids of the photos kept so far
 * @param most how many may be sent
 * @param back the question before
 */
public record PhotosPage(List<UUID> kept, int most, String back, FormErrors errors) {}
