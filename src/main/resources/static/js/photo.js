// Shows the chosen photos, and makes large ones smaller before they are sent. Drawing on a canvas also turns formats
// that only some browsers read (HEIC) into JPEG and leaves the position behind. What the browser cannot read is sent as
// it is: the server decides.

const LONGEST = 1920;
const SMALL = 600_000;

async function smaller(file) {
  if (file.type === "image/jpeg" && file.size < SMALL) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

export function start(field) {
  const input = field.querySelector('input[type="file"]');
  const list = field.querySelector(".previews");
  let addresses = [];

  input.addEventListener("change", async () => {
    const buttons = input.form ? [...input.form.querySelectorAll("button")] : [];
    buttons.forEach((button) => (button.disabled = true));
    try {
      const files = await Promise.all([...input.files].map(smaller));
      const chosen = new DataTransfer();
      files.forEach((file) => chosen.items.add(file));
      input.files = chosen.files;
      addresses.forEach((address) => URL.revokeObjectURL(address));
      addresses = files.map((file) => URL.createObjectURL(file));
      list.replaceChildren(
        ...addresses.map((address, index) => {
          const picture = new Image();
          picture.src = address;
          picture.alt = files[index].name;
          const item = document.createElement("li");
          item.append(picture);
          return item;
        }),
      );
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  });
}
