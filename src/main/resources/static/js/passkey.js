// Makes a passkey on this device, or opens with one. The box with its form shows only where the device can; what the
// device answers goes with the form. Settings of the box: data-ask (where the options come from), data-act (make or
// open), and the words data-cancelled, data-failed, data-there.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) => {
  const signs = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join("");
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

async function options(form, address) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(address, { method: "POST", body });
  if (answer.redirected) {
    window.location.assign(answer.url);
    return null;
  }
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function open(wanted) {
  const made = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(wanted.challenge),
      rpId: wanted.party,
      timeout: wanted.patience,
      userVerification: "required",
    },
  });
  const said = made.response;
  return {
    credential: text(made.rawId),
    handle: text(said.userHandle ?? new ArrayBuffer(0)),
    clientData: text(said.clientDataJSON),
    authenticatorData: text(said.authenticatorData),
    signature: text(said.signature),
  };
}

async function make(wanted) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(wanted.challenge),
      rp: { id: wanted.party, name: wanted.partyName },
      user: { id: bytes(wanted.handle), name: wanted.name, displayName: wanted.name },
      pubKeyCredParams: wanted.algorithms.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: wanted.there.map((id) => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: {
        authenticatorAttachment: "platform",
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
      attestation: "none",
      timeout: wanted.patience,
    },
  });
  return {
    handle: wanted.handle,
    clientData: text(made.response.clientDataJSON),
    attestation: text(made.response.attestationObject),
  };
}

function words(box, error) {
  if (error.name === "InvalidStateError") return box.dataset.there;
  return error.name === "NotAllowedError" || error.name === "AbortError"
    ? box.dataset.cancelled
    : box.dataset.failed;
}

export async function start(box) {
  const can = await window.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.();
  if (!can) return;
  box.hidden = false;
  const form = box.querySelector("form");
  const button = form.querySelector("button");
  const note = form.querySelector("[role=status]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    note.textContent = "";
    try {
      const wanted = await options(form, box.dataset.ask);
      if (!wanted) return;
      const answer = await (box.dataset.act === "make" ? make(wanted) : open(wanted));
      for (const [name, value] of Object.entries(answer)) form.elements[name].value = value;
      form.submit();
    } catch (error) {
      note.textContent = words(box, error);
      button.disabled = false;
    }
  });
  // Where the browser brings the page back as it was left.
  window.addEventListener("pageshow", () => {
    button.disabled = false;
  });
}
